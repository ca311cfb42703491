package org.zellige.viewer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the window shows. To be used on the JavaFX thread. */
final class ViewerModel {
  private final ObjectProperty<Appearance> appearance;

  ViewerModel(Appearance appearance) {
    this.appearance = new SimpleObjectProperty<>(this, "appearance", appearance);
  }

  /** The theme in use. */
  ObjectProperty<Appearance> appearance() {
    return appearance;
  }
}
