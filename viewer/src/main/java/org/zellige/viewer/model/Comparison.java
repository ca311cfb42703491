package org.zellige.viewer.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is compared, and how. */
public final class Comparison {
  private final ObjectProperty<CompareMode> mode =
      new SimpleObjectProperty<>(this, "mode", CompareMode.SPLIT);
  private final ObjectProperty<MapKind> map =
      new SimpleObjectProperty<>(this, "map", MapKind.BUTTERAUGLI);
  private final ObjectProperty<Picture> left =
      new SimpleObjectProperty<>(this, "left", Picture.ORIGINAL);
  private final ObjectProperty<Picture> right =
      new SimpleObjectProperty<>(this, "right", Picture.A);
  private final DoubleProperty gain = new SimpleDoubleProperty(this, "gain", 8);
  private final DoubleProperty split = new SimpleDoubleProperty(this, "split", 0.5);
  private final BooleanProperty flicker = new SimpleBooleanProperty(this, "flicker");
  private final BooleanProperty grid = new SimpleBooleanProperty(this, "grid", true);
  private final BooleanProperty loupe = new SimpleBooleanProperty(this, "loupe");

  /** How the two pictures are shown. */
  public ObjectProperty<CompareMode> mode() {
    return mode;
  }

  /** What a heat map shows. */
  public ObjectProperty<MapKind> map() {
    return map;
  }

  /** The picture that the other one is compared with. */
  public ObjectProperty<Picture> left() {
    return left;
  }

  /** The picture that is looked at. */
  public ObjectProperty<Picture> right() {
    return right;
  }

  /** What differences are multiplied with, 1…64. */
  public DoubleProperty gain() {
    return gain;
  }

  /** Where the split is, as a part of the width, 0…1. */
  public DoubleProperty split() {
    return split;
  }

  /** Whether the left picture is shown in place of the right one, for as long as a key is held. */
  public BooleanProperty flicker() {
    return flicker;
  }

  /** Whether pixels are set apart by lines where they are large enough. */
  public BooleanProperty grid() {
    return grid;
  }

  /** Whether a loupe follows the pointer. */
  public BooleanProperty loupe() {
    return loupe;
  }
}
