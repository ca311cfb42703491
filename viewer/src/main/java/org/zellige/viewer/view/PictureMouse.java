package org.zellige.viewer.view;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.Pointer;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.tile.Area;

/** What the mouse does to pictures: it moves, zooms and splits them, and chooses places. */
final class PictureMouse {
  /** Zoom for one notch of a mouse wheel, which JavaFX reports as 40. */
  private static final double ZOOM_PER_NOTCH = 1.25;

  private static final double NOTCH = 40;

  /** Logical pixels that a press may move and still be a click. */
  private static final double STILL = 4;

  private final Session session;
  private final Pointer pointer;
  private final Loupe loupe;
  private final Region view;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean splitting;

  /**
   * @param loupe that follows it
   * @param view that gets the focus, and whose layout moves the loupe
   */
  PictureMouse(Session session, Pointer pointer, Loupe loupe, Region view) {
    this.session = session;
    this.pointer = pointer;
    this.loupe = loupe;
    this.view = view;
  }

  /** Takes what happens on a pane of the view. */
  void listenTo(PictureCanvas canvas) {
    canvas.setOnMousePressed(event -> press(canvas, event));
    canvas.setOnMouseDragged(event -> {
      drag(canvas, event);
      point(canvas, event);
    });
    canvas.setOnMouseMoved(event -> point(canvas, event));
    canvas.setOnMouseClicked(event -> click(canvas, event));
    canvas.setOnMouseExited(event -> pointer.leave());
    canvas.setOnScroll(event -> scroll(canvas, event));
  }

  private boolean isOnSplit(PictureCanvas canvas, double x) {
    return session.comparison().mode().get() == CompareMode.SPLIT
        && Math.abs(x - canvas.getWidth() * session.comparison().split().get()) <= SplitLine.HANDLE;
  }

  private void press(PictureCanvas canvas, MouseEvent event) {
    view.requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
    splitting = isOnSplit(canvas, event.getX());
  }

  private void point(PictureCanvas canvas, MouseEvent event) {
    Point2D at = canvas.toImage(event.getX(), event.getY());
    pointer.move(at.getX(), at.getY());
    view.setCursor(isOnSplit(canvas, event.getX()) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    if (loupe.isVisible()) {
      loupe.moveTo(canvas.getLayoutX() + event.getX(), event.getY());
      view.requestLayout();
    }
  }

  private void drag(PictureCanvas canvas, MouseEvent event) {
    double scale = canvas.outputScale();
    if (splitting) {
      double part = event.getX() / Math.max(1, canvas.getWidth());
      session.comparison().split().set(Math.max(0, Math.min(1, part)));
    } else {
      session.viewport().pan((event.getX() - lastX) * scale, (event.getY() - lastY) * scale);
    }
    lastX = event.getX();
    lastY = event.getY();
  }

  private void click(PictureCanvas canvas, MouseEvent event) {
    boolean moved = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
    if (moved || splitting || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Point2D at = canvas.toImage(event.getX(), event.getY());
    if (event.getClickCount() != 2) {
      choose(at);
    } else if (session.viewport().get().fitted()) {
      session.viewport().zoom(1, at.getX(), at.getY());
    } else {
      session.viewport().fit();
    }
  }

  private void choose(Point2D at) {
    session
        .document()
        .get()
        .ifPresent(document -> {
          Area all = document.turning().upright(document.area());
          int x = (int) Math.floor(at.getX());
          int y = (int) Math.floor(at.getY());
          if (x >= 0 && y >= 0 && x < all.width() && y < all.height()) {
            Area stored = document.turning().stored(new Area(x, y, 1, 1));
            session.inspection().choose(stored.x(), stored.y());
          }
        });
  }

  private void scroll(PictureCanvas canvas, ScrollEvent event) {
    if (event.isShiftDown()) {
      double scale = canvas.outputScale();
      session.viewport().pan((event.getDeltaX() + event.getDeltaY()) * scale, 0);
    } else {
      Point2D at = canvas.toImage(event.getX(), event.getY());
      double factor = Math.pow(ZOOM_PER_NOTCH, event.getDeltaY() / NOTCH);
      session.viewport().zoom(session.viewport().get().zoom() * factor, at.getX(), at.getY());
    }
    event.consume();
  }
}
