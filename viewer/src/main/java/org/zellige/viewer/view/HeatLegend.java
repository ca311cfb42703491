package org.zellige.viewer.view;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zellige.batch.heatmap.ColorScale;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.Heat;
import org.zellige.viewer.model.Session;

/** What the colours of a heat map stand for. */
final class HeatLegend extends VBox {
  private static final int HEIGHT = 10;

  private final Session session;
  private final Label title = new Label();
  private final Label least = new Label();
  private final Label top = new Label();

  HeatLegend(Session session) {
    this.session = session;
    getStyleClass().add("heat-legend");
    setId("heat-legend");
    setMouseTransparent(true);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    title.setId("heat-title");
    HBox ends = new HBox(least, spacer(), top);
    getChildren().addAll(title, bar(session.heatMaps().scale()), ends);
    session.comparison().mode().subscribe(mode -> refresh());
    session.heatMaps().heat().subscribe(heat -> refresh());
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  private static ImageView bar(ColorScale scale) {
    WritableImage image = new WritableImage(ColorScale.COLORS, HEIGHT);
    for (int x = 0; x < ColorScale.COLORS; x++) {
      int color = 0xFF000000 | scale.at(x / (ColorScale.COLORS - 1.0));
      for (int y = 0; y < HEIGHT; y++) {
        image.getPixelWriter().setArgb(x, y, color);
      }
    }
    return new ImageView(image);
  }

  private void refresh() {
    boolean wanted =
        session.comparison().mode().get() == CompareMode.HEAT_MAP
            && session.document().get().isPresent();
    setVisible(wanted);
    Optional<Heat> heat = session.heatMaps().heat().get();
    title.setText(
        heat.map(map -> map.kind() + ": " + map.kind().unit()).orElse("Making the map …"));
    least.setText(heat.map(map -> number(map.colors().least())).orElse(""));
    top.setText(heat.map(map -> "≥ " + number(map.colors().top())).orElse(""));
  }

  private static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2g", value);
  }
}
