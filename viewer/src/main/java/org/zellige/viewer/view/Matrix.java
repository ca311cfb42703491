package org.zellige.viewer.view;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Eight rows of eight values, in colours, under a title. */
final class Matrix extends VBox {
  private static final int CELLS = 8;
  private static final double CELL_WIDTH = 25;
  private static final double CELL_HEIGHT = 15;
  private static final Font FONT = Font.font("DejaVu Sans Mono", 9.5);

  private final String title;
  private final Canvas canvas = new Canvas(CELLS * CELL_WIDTH, CELLS * CELL_HEIGHT);
  private int chosen = -1;
  private IntFunction<Cell> cells = index -> Cell.EMPTY;

  /**
   * What stands in a cell.
   *
   * @param text of few characters
   * @param fill behind it
   * @param ink of the text
   */
  record Cell(String text, Color fill, Color ink) {
    static final Cell EMPTY = new Cell("", Color.TRANSPARENT, Color.TRANSPARENT);

    /** A text that is legible on its ground. */
    static Cell on(Color fill, String text) {
      double luma = 0.299 * fill.getRed() + 0.587 * fill.getGreen() + 0.114 * fill.getBlue();
      return new Cell(text, fill, luma > 0.55 ? Color.BLACK : Color.WHITE);
    }
  }

  /**
   * @param choose told the index of a cell that was clicked
   */
  Matrix(String title, IntConsumer choose) {
    this.title = title;
    Label label = new Label(title);
    label.getStyleClass().add("matrix-title");
    getStyleClass().add("matrix");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().addAll(label, canvas);
    setFocusTraversable(true);
    setOnKeyPressed(event -> walk(event, choose));
    canvas.setOnMouseClicked(event -> {
      requestFocus();
      int column = (int) (event.getX() / CELL_WIDTH);
      int row = (int) (event.getY() / CELL_HEIGHT);
      if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) {
        choose.accept(row * CELLS + column);
      }
    });
  }

  /** From cell to cell by the arrow keys. */
  private void walk(KeyEvent event, IntConsumer choose) {
    if (event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    int column = Math.max(0, chosen) % CELLS;
    int row = Math.max(0, chosen) / CELLS;
    switch (event.getCode()) {
      case LEFT -> column--;
      case RIGHT -> column++;
      case UP -> row--;
      case DOWN -> row++;
      default -> {
        return;
      }
    }
    if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) {
      choose.accept(row * CELLS + column);
    }
    event.consume();
  }

  /** Shows values, by index row by row. */
  void show(IntFunction<Cell> newest) {
    cells = newest;
    StringBuilder all = new StringBuilder(title).append(':');
    for (int n = 0; n < CELLS * CELLS; n++) {
      all.append(n % CELLS == 0 ? "; " : " ").append(newest.apply(n).text());
    }
    setAccessibleText(all.toString());
    draw();
  }

  /** Frames a cell; none if negative. */
  void choose(int index) {
    chosen = index;
    draw();
  }

  /** The text of a cell. */
  String text(int index) {
    return cells.apply(index).text();
  }

  private void draw() {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    graphics.setFont(FONT);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    for (int n = 0; n < CELLS * CELLS; n++) {
      Cell cell = cells.apply(n);
      double x = n % CELLS * CELL_WIDTH;
      double y = n / CELLS * CELL_HEIGHT;
      graphics.setFill(cell.fill());
      graphics.fillRect(x, y, CELL_WIDTH - 1, CELL_HEIGHT - 1);
      graphics.setFill(cell.ink());
      graphics.fillText(
          cell.text(), x + (CELL_WIDTH - 1) / 2, y + (CELL_HEIGHT - 1) / 2, CELL_WIDTH - 2);
    }
    if (chosen >= 0) {
      graphics.setStroke(Color.ORANGERED);
      graphics.setLineWidth(2);
      graphics.strokeRect(
          chosen % CELLS * CELL_WIDTH,
          chosen / CELLS * CELL_HEIGHT,
          CELL_WIDTH - 1,
          CELL_HEIGHT - 1);
    }
  }
}
