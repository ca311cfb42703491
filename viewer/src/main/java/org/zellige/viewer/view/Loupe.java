package org.zellige.viewer.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zellige.viewer.model.Pointer;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Shown;
import org.zellige.viewer.model.Viewport;

/** Both pictures around the mouse pointer, enlarged. */
final class Loupe extends HBox {
  /** Logical pixels of a side. */
  private static final int SIDE = 168;

  /** How much larger the picture is, in screen pixels. */
  private static final double ZOOM = 8;

  /** Logical pixels between the loupe and the pointer. */
  private static final double AWAY = 24;

  private final Session session;
  private final Viewport viewport = new Viewport();
  private final PictureCanvas left = new PictureCanvas(viewport);
  private final PictureCanvas right = new PictureCanvas(viewport);
  private final Label leftName = new Label();
  private final Label rightName = new Label();
  private double x;
  private double y;

  Loupe(Session session, Shown shown, Pointer pointer) {
    this.session = session;
    getStyleClass().add("loupe");
    setMouseTransparent(true);
    getChildren().addAll(lens(left, leftName), lens(right, rightName));
    session.comparison().left().subscribe(picture -> leftName.setText(picture.toString()));
    session.comparison().right().subscribe(picture -> rightName.setText(picture.toString()));
    shown.left().subscribe(picture -> left.show(picture.map(Layer::whole).stream().toList()));
    shown.right().subscribe(picture -> right.show(picture.map(Layer::whole).stream().toList()));
    pointer
        .spot()
        .subscribe(spot -> {
          setVisible(spot.isPresent() && session.comparison().loupe().get());
          spot.ifPresent(at -> viewport.zoom(ZOOM, at.x(), at.y()));
          spot.ifPresent(at -> viewport.goTo(at.x(), at.y(), ZOOM));
        });
    session
        .comparison()
        .loupe()
        .subscribe(on -> setVisible(on && pointer.spot().get().isPresent()));
    session
        .document()
        .subscribe(document ->
            document.ifPresent(of -> {
              int width = of.turning().upright(of.area()).width();
              viewport.image(width, of.turning().upright(of.area()).height());
            }));
  }

  private static VBox lens(PictureCanvas canvas, Label name) {
    canvas.setPrefSize(SIDE, SIDE);
    canvas.setMinSize(SIDE, SIDE);
    return new VBox(canvas, name);
  }

  /** The pointer is at this place of the parent. */
  void moveTo(double parentX, double parentY) {
    x = parentX;
    y = parentY;
  }

  /** Lies down beside the pointer, inside the parent. */
  void place(double width, double height) {
    double scale = left.outputScale();
    viewport.pane(SIDE * scale, SIDE * scale);
    double w = prefWidth(-1);
    double h = prefHeight(w);
    double atX = x + AWAY + w > width ? x - AWAY - w : x + AWAY;
    double atY = y + AWAY + h > height ? y - AWAY - h : y + AWAY;
    resizeRelocate(Math.max(0, atX), Math.max(0, atY), w, h);
    List.of(left, right).forEach(canvas -> canvas.grid(session.comparison().grid().get()));
  }
}
