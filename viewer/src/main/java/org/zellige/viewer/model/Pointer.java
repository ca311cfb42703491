package org.zellige.viewer.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the mouse points to. */
public final class Pointer {
  private final ReadOnlyObjectWrapper<Optional<Spot>> spot =
      new ReadOnlyObjectWrapper<>(this, "spot", Optional.empty());

  /** A place of the image, in upright pixels. */
  public record Spot(double x, double y) {}

  /** The place; empty if the mouse is elsewhere. */
  public ReadOnlyObjectProperty<Optional<Spot>> spot() {
    return spot.getReadOnlyProperty();
  }

  /** The mouse moved over the image. */
  public void move(double x, double y) {
    spot.set(Optional.of(new Spot(x, y)));
  }

  /** The mouse left the image. */
  public void leave() {
    spot.set(Optional.empty());
  }
}
