package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zellige.corpus.Scene;
import org.zellige.corpus.Scenes;

/** What is shown while there is no image: what to do, and example images to begin with. */
public final class EmptyView extends VBox {
  private static final int THUMB_WIDTH = 210;
  private static final int THUMB_HEIGHT = 140;

  /**
   * @param choose asks for a file
   * @param example opens a scene
   */
  public EmptyView(Runnable choose, Consumer<Scene> example) {
    getStyleClass().add("empty-view");
    Label title = new Label("Drop an image here");
    title.setId("empty-title");
    title.getStyleClass().add(Styles.TITLE_2);
    Label note =
        new Label(
            "JPEG, PNG, TIFF, WebP, PSD and others. Two images of one size are compared. A command"
                + " such as zellige compress -q 80 can be pasted.");
    note.setId("empty-note");
    note.getStyleClass().add(Styles.TEXT_MUTED);
    note.setWrapText(true);
    Button open = new Button("Open …");
    open.setId("empty-open");
    open.getStyleClass().add(Styles.ACCENT);
    open.setOnAction(event -> choose.run());
    Label or = new Label("or begin with an example");
    or.getStyleClass().add(Styles.TEXT_MUTED);
    HBox examples = new HBox();
    examples.getStyleClass().add("examples");
    for (Scene scene : Scenes.photos()) {
      Button button = new Button(title(scene), picture(scene));
      button.setId("example-" + scene.name());
      button.setContentDisplay(ContentDisplay.TOP);
      button.getStyleClass().addAll(Styles.FLAT, "example");
      button.setAccessibleText("Example: " + scene.description());
      button.setOnAction(event -> example.accept(scene));
      examples.getChildren().add(button);
    }
    getChildren().addAll(title, note, open, or, examples);
  }

  private static String title(Scene scene) {
    String words = scene.name().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Scenes take their time: what is shown here was drawn before. */
  private static ImageView picture(Scene scene) {
    String file = "example-" + scene.name() + ".jpg";
    Image image = new Image(EmptyView.class.getResource(file).toExternalForm(), true);
    ImageView view = new ImageView(image);
    view.setFitWidth(THUMB_WIDTH);
    view.setFitHeight(THUMB_HEIGHT);
    return view;
  }
}
