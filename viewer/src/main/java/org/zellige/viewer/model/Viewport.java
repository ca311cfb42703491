package org.zellige.viewer.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The part of the picture that every pane shows: they zoom and pan together. */
public final class Viewport {
  /** Screen pixels of an image pixel, at most. */
  public static final double MOST = 16;

  private static final double LEAST = 1 / 128.0;

  /** What keys and buttons stop at. */
  private static final double[] STOPS = {
    1 / 64.0, 1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 6.0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 2 / 3.0, 1, 1.5, 2,
    3, 4, 6, 8, 12, 16
  };

  /** Two zooms nearer than that are one. */
  private static final double SAME = 1.001;

  private final ReadOnlyObjectWrapper<View> view =
      new ReadOnlyObjectWrapper<>(this, "view", new View(1, 0, 0, true));
  private int imageWidth = 1;
  private int imageHeight = 1;
  private double paneWidth = 1;
  private double paneHeight = 1;

  /**
   * What is seen.
   *
   * @param zoom screen pixels of an image pixel
   * @param x of the image's point in the middle of the pane, in upright pixels
   * @param y likewise
   * @param fitted whether the picture is to fit whatever size the pane has
   */
  public record View(double zoom, double x, double y, boolean fitted) {}

  // Properties

  /** What is seen. */
  public ReadOnlyObjectProperty<View> view() {
    return view.getReadOnlyProperty();
  }

  /** What is seen now. */
  public View get() {
    return view.get();
  }

  // Commands

  /** Another picture, of upright pixels; it fits at first. */
  public void image(int width, int height) {
    imageWidth = width;
    imageHeight = height;
    fit();
  }

  /** The size of a pane, in screen pixels. */
  public void pane(double width, double height) {
    paneWidth = Math.max(1, width);
    paneHeight = Math.max(1, height);
    if (get().fitted()) {
      fit();
    }
  }

  /** Shows the whole picture, but never enlarged. */
  public void fit() {
    double zoom = Math.min(1, Math.min(paneWidth / imageWidth, paneHeight / imageHeight));
    view.set(new View(Math.max(LEAST, zoom), imageWidth / 2.0, imageHeight / 2.0, true));
  }

  /** A screen pixel for each image pixel, around the same place. */
  public void actualSize() {
    zoom(1, get().x(), get().y());
  }

  /** The next larger of the usual zooms. */
  public void zoomIn() {
    for (double stop : STOPS) {
      if (stop > get().zoom() * SAME) {
        zoom(stop, get().x(), get().y());
        return;
      }
    }
  }

  /** The next smaller of the usual zooms. */
  public void zoomOut() {
    for (int i = STOPS.length - 1; i >= 0; i--) {
      if (STOPS[i] * SAME < get().zoom()) {
        zoom(STOPS[i], get().x(), get().y());
        return;
      }
    }
  }

  /**
   * Zooms, and leaves a point of the image where it is on the screen.
   *
   * @param zoom screen pixels of an image pixel
   * @param x in upright pixels
   * @param y likewise
   */
  public void zoom(double zoom, double x, double y) {
    View old = get();
    double next = Math.max(LEAST, Math.min(MOST, zoom));
    double kept = old.zoom() / next;
    move(next, x + (old.x() - x) * kept, y + (old.y() - y) * kept);
  }

  /** Moves the picture by screen pixels. */
  public void pan(double right, double down) {
    View old = get();
    move(old.zoom(), old.x() - right / old.zoom(), old.y() - down / old.zoom());
  }

  /** Brings a point of the image into the middle, at least as large as given. */
  public void goTo(double x, double y, double leastZoom) {
    move(Math.max(leastZoom, get().zoom()), x, y);
  }

  private void move(double zoom, double x, double y) {
    view.set(
        new View(
            zoom,
            held(x, paneWidth / zoom, imageWidth),
            held(y, paneHeight / zoom, imageHeight),
            false));
  }

  /** The middle that leaves no more empty space than there must be. */
  private static double held(double middle, double seen, double all) {
    if (seen >= all) {
      return all / 2;
    }
    return Math.max(seen / 2, Math.min(all - seen / 2, middle));
  }
}
