package org.zellige.viewer.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.zellige.viewer.model.Viewport;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.TileSource;

/** Draws pictures of one size where a viewport has them, a tile at a time and pixel by pixel. */
final class PictureCanvas extends Region {
  /** Bytes of tiles: three screens of 4K, or nine of full HD. */
  private static final long CACHE = 96L << 20;

  /** Logical pixels of an image pixel from which on a grid is drawn. */
  private static final double GRID_FROM = 8;

  private static final int BLOCK = 8;
  private static final Color PIXEL_LINE = Color.gray(0.5, 0.28);
  private static final Color BLOCK_LINE = Color.gray(0.5, 0.8);

  private final Viewport viewport;
  private final Canvas canvas = new Canvas();
  private final TileCache cache = new TileCache(CACHE);
  private List<Layer> layers = List.of();
  private Optional<Area> marked = Optional.empty();
  private boolean grid = true;

  PictureCanvas(Viewport viewport) {
    this.viewport = viewport;
    getStyleClass().add("picture-canvas");
    getChildren().add(canvas);
    viewport.view().subscribe(view -> requestLayout());
  }

  /** What is drawn; an empty list for nothing. */
  void show(List<Layer> newest) {
    layers = newest;
    cache.retain(newest.stream().map(Layer::source).toList());
    requestLayout();
  }

  /** Upright pixels that are framed. */
  void mark(Optional<Area> area) {
    marked = area;
    requestLayout();
  }

  /** Whether large pixels are set apart by lines. */
  void grid(boolean on) {
    grid = on;
    requestLayout();
  }

  /** Bytes of the tiles that are kept. */
  long cachedBytes() {
    return cache.bytes();
  }

  /** Screen pixels of a logical pixel. */
  double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }

  /** Logical pixels of an image pixel. */
  private double scale() {
    return viewport.get().zoom() / outputScale();
  }

  /** The upright place under a point of this pane. */
  Point2D toImage(double x, double y) {
    Viewport.View view = viewport.get();
    return new Point2D(
        view.x() + (x - getWidth() / 2) / scale(), view.y() + (y - getHeight() / 2) / scale());
  }

  /** The point of this pane at which an upright place is seen. */
  Point2D toPane(double x, double y) {
    Viewport.View view = viewport.get();
    return new Point2D(
        (x - view.x()) * scale() + getWidth() / 2, (y - view.y()) * scale() + getHeight() / 2);
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    draw();
  }

  private void draw() {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, getWidth(), getHeight());
    for (Layer layer : layers) {
      double from = snapped(layer.from() * getWidth());
      double to = snapped(layer.to() * getWidth());
      if (to > from) {
        draw(graphics, layer.source(), from, to);
      }
    }
    if (!layers.isEmpty()) {
      if (grid && scale() >= GRID_FROM) {
        drawGrid(graphics);
      }
      marked.ifPresent(area -> frame(graphics, area));
    }
  }

  /** To a whole pixel of the screen. */
  private double snapped(double place) {
    return Math.round(place * outputScale()) / outputScale();
  }

  private void draw(GraphicsContext graphics, TileSource source, double from, double to) {
    int level = level(source);
    double size = scale() * (1 << level);
    Point2D origin = toPane(0, 0);
    graphics.save();
    graphics.beginPath();
    graphics.rect(from, 0, to - from, getHeight());
    graphics.clip();
    graphics.setImageSmoothing(size * outputScale() < 1);
    int firstColumn = tile((from - origin.getX()) / size);
    int firstRow = tile(-origin.getY() / size);
    int lastColumn =
        Math.min(tile((to - origin.getX()) / size), (source.width(level) - 1) / Area.TILE);
    int lastRow =
        Math.min(
            tile((getHeight() - origin.getY()) / size), (source.height(level) - 1) / Area.TILE);
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        Image image = cache.tile(source, level, column, row);
        // Whole pixels of the screen, or seams would shine through.
        double left = snapped(origin.getX() + column * Area.TILE * size);
        double top = snapped(origin.getY() + row * Area.TILE * size);
        double right = snapped(origin.getX() + (column * Area.TILE + image.getWidth()) * size);
        double bottom = snapped(origin.getY() + (row * Area.TILE + image.getHeight()) * size);
        graphics.drawImage(image, left, top, right - left, bottom - top);
      }
    }
    graphics.restore();
  }

  private static int tile(double pixel) {
    return Math.max(0, (int) Math.floor(pixel / Area.TILE));
  }

  /** The smallest version that is not to be enlarged. */
  private int level(TileSource source) {
    int level = 0;
    while (level + 1 < source.levels() && viewport.get().zoom() * (2 << level) <= 1) {
      level++;
    }
    return level;
  }

  private void drawGrid(GraphicsContext graphics) {
    TileSource source = layers.get(0).source();
    Point2D first = toImage(0, 0);
    Point2D last = toImage(getWidth(), getHeight());
    int left = Math.max(0, (int) Math.floor(first.getX()));
    int top = Math.max(0, (int) Math.floor(first.getY()));
    int right = Math.min(source.width(), (int) Math.ceil(last.getX()));
    int bottom = Math.min(source.height(), (int) Math.ceil(last.getY()));
    Point2D from = toPane(left, top);
    Point2D to = toPane(right, bottom);
    // As thin as the screen has them, on its pixels.
    double hair = 1 / outputScale();
    graphics.setLineWidth(hair);
    for (int x = left; x <= right; x++) {
      graphics.setStroke(x % BLOCK == 0 ? BLOCK_LINE : PIXEL_LINE);
      double at = snapped(toPane(x, 0).getX()) + hair / 2;
      graphics.strokeLine(at, from.getY(), at, to.getY());
    }
    for (int y = top; y <= bottom; y++) {
      graphics.setStroke(y % BLOCK == 0 ? BLOCK_LINE : PIXEL_LINE);
      double at = snapped(toPane(0, y).getY()) + hair / 2;
      graphics.strokeLine(from.getX(), at, to.getX(), at);
    }
  }

  private void frame(GraphicsContext graphics, Area area) {
    Point2D from = toPane(area.x(), area.y());
    Point2D to = toPane(area.right(), area.bottom());
    double width = Math.max(6, to.getX() - from.getX());
    double height = Math.max(6, to.getY() - from.getY());
    graphics.setStroke(Color.BLACK);
    graphics.setLineWidth(4);
    graphics.strokeRect(from.getX(), from.getY(), width, height);
    graphics.setStroke(Color.WHITE);
    graphics.setLineWidth(2);
    graphics.strokeRect(from.getX(), from.getY(), width, height);
  }
}
