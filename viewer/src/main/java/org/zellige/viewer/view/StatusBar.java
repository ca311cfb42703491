package org.zellige.viewer.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.Pointer;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Shown;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.TileSource;

/** Size, badges and zoom, and the pixels under the mouse pointer. */
public final class StatusBar extends HBox {
  private final Session session;
  private final Shown shown;
  private final Pointer pointer;
  private final Label size = new Label();
  private final HBox badges = new HBox();
  private final Label place = new Label();
  private final Label zoom = new Label();

  /** Follows a session and the mouse pointer. */
  public StatusBar(Session session, Shown shown, Pointer pointer) {
    this.session = session;
    this.shown = shown;
    this.pointer = pointer;
    getStyleClass().add("status-bar");
    size.setId("status-size");
    place.setId("status-place");
    zoom.setId("status-zoom");
    badges.getStyleClass().add("badges");
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    getChildren().addAll(size, badges, spacer, place, zoom);
    session.document().subscribe(this::document);
    session.viewport().view().subscribe(view -> zoom());
    pointer.spot().subscribe(spot -> place());
    shown.right().subscribe(picture -> place());
  }

  private void document(Optional<Document> document) {
    size.setText(
        document
            .map(of ->
                String.format(
                    Locale.ROOT,
                    "%d × %d pixels, %s",
                    of.turning().upright(of.area()).width(),
                    of.turning().upright(of.area()).height(),
                    of.format()))
            .orElse(""));
    badges.getChildren().clear();
    for (String badge : document.map(Document::badges).orElse(List.of())) {
      Label label = new Label(badge);
      label.getStyleClass().add("badge");
      badges.getChildren().add(label);
    }
    zoom();
  }

  private void zoom() {
    zoom.setText(
        session.document().get().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "%.4g %%", 100 * session.viewport().get().zoom()));
  }

  private void place() {
    place.setText(pointer.spot().get().map(this::text).orElse(""));
  }

  private String text(Pointer.Spot spot) {
    Optional<TileSource> left = shown.left().get();
    Optional<TileSource> right = shown.right().get();
    int x = (int) Math.floor(spot.x());
    int y = (int) Math.floor(spot.y());
    if (left.isEmpty()
        || right.isEmpty()
        || x < 0
        || y < 0
        || x >= left.get().width()
        || y >= left.get().height()) {
      return "";
    }
    return "%d, %d   %s → %s".formatted(x, y, color(left.get(), x, y), color(right.get(), x, y));
  }

  private static String color(TileSource source, int x, int y) {
    int[] pixel = new int[1];
    source.fill(0, new Area(x, y, 1, 1), pixel);
    return "%d %d %d".formatted(pixel[0] >> 16 & 0xFF, pixel[0] >> 8 & 0xFF, pixel[0] & 0xFF);
  }
}
