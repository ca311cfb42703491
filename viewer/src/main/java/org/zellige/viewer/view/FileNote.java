package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Side;

/** Says that the active side is another file, to which settings do not apply, and the way back. */
final class FileNote extends VBox {
  private final Session session;
  private final Label text = new Label();

  FileNote(Session session) {
    this.session = session;
    getStyleClass().add("file-note");
    setId("file-note");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Button back = new Button("Compress the original again");
    back.setId("resume");
    back.getStyleClass().add(Styles.SMALL);
    back.setOnAction(event -> session.active().get().resume());
    getChildren().addAll(text, back);
    session.active().subscribe(side -> refresh());
    for (Side side : List.of(session.a(), session.b())) {
      side.result().subscribe(result -> refresh());
    }
  }

  private void refresh() {
    Side side = session.active().get();
    boolean visible = side.file().get();
    setVisible(visible);
    setManaged(visible);
    text.setText(
        side.name()
            + " is the file "
            + side.result().get().map(Result::name).orElse("")
            + ". Escape, or whatever is turned here, compresses the original again.");
  }
}
