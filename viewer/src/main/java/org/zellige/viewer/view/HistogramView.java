package org.zellige.viewer.view;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.zellige.viewer.block.CoefficientHistogram;

/**
 * How a coefficient is distributed: the original's values as an area, the intervals of plain
 * rounding as lines, and how often each multiple is stored as bars. Counts are drawn by their
 * logarithm, or zero would hide all others.
 */
final class HistogramView extends Region {
  private static final double HEIGHT = 120;
  private static final double FOOT = 18;
  private static final Color BEFORE = Color.rgb(70, 130, 180, 0.75);
  private static final Color STORED = Color.rgb(217, 95, 2, 0.85);
  private static final Color LINE = Color.gray(0.5, 0.7);
  private static final Color INK = Color.gray(0.5);

  private final Canvas canvas = new Canvas();
  private Optional<CoefficientHistogram> histogram = Optional.empty();

  HistogramView() {
    getChildren().add(canvas);
    getStyleClass().add("histogram");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  void show(Optional<CoefficientHistogram> newest) {
    histogram = newest;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, getWidth(), getHeight());
    histogram.ifPresent(of -> draw(graphics, of));
  }

  private void draw(GraphicsContext graphics, CoefficientHistogram of) {
    int[] before = of.before();
    double width = getWidth();
    double height = getHeight() - FOOT;
    double bin = width / before.length;
    double most = 1;
    for (int count : before) {
      most = Math.max(most, count);
    }
    for (int count : of.levels()) {
      most = Math.max(most, count);
    }
    graphics.setFill(BEFORE);
    for (int i = 0; i < before.length; i++) {
      double h = height * part(before[i], most);
      graphics.fillRect(i * bin, height - h, Math.max(1, bin - 0.5), h);
    }
    double perStep = of.step() / of.bin() * bin;
    double middle = (of.middle() + 0.5) * bin;
    graphics.setFont(Font.font(10));
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.TOP);
    for (int level = -of.most(); level <= of.most(); level++) {
      double at = middle + level * perStep;
      graphics.setStroke(LINE);
      graphics.strokeLine(at - perStep / 2, 0, at - perStep / 2, height);
      double h = height * part(of.levels()[level + of.most()], most);
      graphics.setFill(STORED);
      graphics.fillRect(at - 3, height - h, 6, h);
      graphics.setFill(INK);
      graphics.fillText(Integer.toString(level * of.step()), at, height + 3);
    }
    graphics.setStroke(LINE);
    double last = middle + (of.most() + 0.5) * perStep;
    graphics.strokeLine(last, 0, last, height);
    graphics.strokeLine(0, height, width, height);
  }

  private static double part(int count, double most) {
    return Math.log1p(count) / Math.log1p(most);
  }
}
