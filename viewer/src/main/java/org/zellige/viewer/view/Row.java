package org.zellige.viewer.view;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A control with its name before it. */
final class Row extends HBox {
  Row(String name, Control control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(96);
    control.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(control, Priority.ALWAYS);
    getStyleClass().add("row");
    getChildren().addAll(label, control);
  }
}
