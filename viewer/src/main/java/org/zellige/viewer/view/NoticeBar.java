package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zellige.viewer.model.Notices;

/** Says what happened, until it is dismissed. */
public final class NoticeBar extends HBox {
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Label title = new Label();
  private final Label text = new Label();

  /** Shows notices. */
  public NoticeBar(Notices notices) {
    getStyleClass().add("notice-bar");
    setId("notice");
    title.setId("notice-title");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    text.setId("notice-text");
    text.setWrapText(true);
    Button close = new Button("Dismiss");
    close.setId("notice-dismiss");
    close.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    close.setOnAction(event -> notices.dismiss());
    VBox words = new VBox(title, text);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, close);
    notices.latest().subscribe(this::show);
  }

  private void show(Optional<Notices.Notice> notice) {
    setVisible(notice.isPresent());
    setManaged(notice.isPresent());
    notice.ifPresent(of -> {
      title.setText(of.title());
      text.setText(of.text());
      pseudoClassStateChanged(FAULT, of.isFault());
      setAccessibleText(of.title() + ": " + of.text());
    });
  }
}
