package org.zellige.viewer.view;

import javafx.scene.layout.Region;

/** The line between two pictures that share a pane. */
final class SplitLine extends Region {
  /** Logical pixels on each side of the line that take hold of it. */
  static final double HANDLE = 8;

  static final double WIDTH = 2 * HANDLE;

  SplitLine() {
    getStyleClass().add("split-line");
    setMouseTransparent(true);
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    Region grip = new Region();
    grip.getStyleClass().add("grip");
    getChildren().addAll(rule, grip);
  }

  @Override
  protected void layoutChildren() {
    getChildren().get(0).resizeRelocate(WIDTH / 2 - 1, 0, 2, getHeight());
    getChildren().get(1).resizeRelocate(WIDTH / 2 - 6, getHeight() / 2 - 18, 12, 36);
  }
}
