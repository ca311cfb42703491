package org.zellige.viewer;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is shown while there is no image. */
final class EmptyView extends VBox {
  EmptyView() {
    Label title = new Label("Drop a JPEG or another image here");
    title.setId("empty-title");
    title.getStyleClass().add(Styles.TITLE_2);
    Label note =
        new Label(
            "This does not work yet: the viewer can show its themes and nothing more."
                + " Until it can, use the command zellige.");
    note.setId("empty-note");
    note.getStyleClass().add(Styles.TEXT_MUTED);
    note.setWrapText(true);
    getStyleClass().add("empty-view");
    getChildren().addAll(title, note);
  }
}
