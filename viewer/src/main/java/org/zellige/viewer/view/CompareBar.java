package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.Comparison;
import org.zellige.viewer.model.MapKind;
import org.zellige.viewer.model.Session;

/** How the pictures are compared, and how large they are. */
public final class CompareBar extends HBox {
  private final ToggleGroup modes = new ToggleGroup();

  /** Turns a session's comparison and viewport. */
  public CompareBar(Session session) {
    getStyleClass().add("compare-bar");
    Comparison comparison = session.comparison();
    HBox segments = new HBox();
    segments.getStyleClass().add("segments");
    for (CompareMode mode : CompareMode.values()) {
      segments.getChildren().add(button(mode, comparison));
    }
    comparison
        .mode()
        .subscribe(now ->
            modes.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == now)));
    Node gain = gain(comparison);
    Node map = map(comparison);
    comparison
        .mode()
        .subscribe(now -> {
          show(gain, now == CompareMode.DIFFERENCE);
          show(map, now == CompareMode.HEAT_MAP);
        });
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    ToggleButton b = new ToggleButton("B");
    b.setId("toggle-b");
    b.setTooltip(new Tooltip("A second result with settings of its own"));
    b.setAccessibleText("Second result B");
    b.selectedProperty().bindBidirectional(session.hasB());
    ToggleButton loupe = new ToggleButton("Loupe");
    loupe.setId("toggle-loupe");
    loupe.setAccessibleText("Loupe at the mouse pointer");
    loupe.selectedProperty().bindBidirectional(comparison.loupe());
    Button worst = small("worst", "Worst", "Go to the worst place of the map", session::goToWorst);
    Button out = small("zoom-out", "−", "Zoom out", session.viewport()::zoomOut);
    Button in = small("zoom-in", "+", "Zoom in", session.viewport()::zoomIn);
    Button actual = small("zoom-100", "100 %", "Actual size", session.viewport()::actualSize);
    Button fit = small("zoom-fit", "Fit", "Fit the window", session.viewport()::fit);
    getChildren().addAll(segments, gain, map, spacer, b, loupe, worst, out, in, actual, fit);
  }

  private ToggleButton button(CompareMode mode, Comparison comparison) {
    ToggleButton button = new ToggleButton(mode.toString());
    button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.setUserData(mode);
    button.setToggleGroup(modes);
    button.setTooltip(new Tooltip(mode.hint() + " (key " + (mode.ordinal() + 1) + ")"));
    button
        .getStyleClass()
        .add(
            mode.ordinal() == 0
                ? Styles.LEFT_PILL
                : mode.ordinal() == CompareMode.values().length - 1
                    ? Styles.RIGHT_PILL
                    : Styles.CENTER_PILL);
    button.setOnAction(event -> {
      comparison.mode().set(mode);
      button.setSelected(true);
    });
    return button;
  }

  private static Node gain(Comparison comparison) {
    Slider slider = new Slider(1, 64, 8);
    slider.setId("gain");
    slider.setAccessibleText("Amplification of differences");
    slider.valueProperty().bindBidirectional(comparison.gain());
    Label label = new Label();
    comparison.gain().subscribe(value -> label.setText("× " + Math.round(value.doubleValue())));
    HBox box = new HBox(slider, label);
    box.getStyleClass().add("row");
    return box;
  }

  private static Node map(Comparison comparison) {
    ChoiceBox<MapKind> box = new ChoiceBox<>();
    box.setId("map-kind");
    box.setAccessibleText("What the heat map shows");
    box.getItems().addAll(List.of(MapKind.values()));
    box.valueProperty().bindBidirectional(comparison.map());
    return box;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static Button small(String id, String text, String hint, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setTooltip(new Tooltip(hint));
    button.setAccessibleText(hint);
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(event -> action.run());
    return button;
  }
}
