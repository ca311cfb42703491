package org.zellige.viewer.view;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.TileSource;

/** Keeps tiles as images of JavaFX, the least used of which go when there are too many bytes. */
final class TileCache {
  private static final int BYTES_PER_PIXEL = 4;

  private final long most;
  private final Map<Key, Image> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private final int[] argb = new int[Area.TILE * Area.TILE];
  private long bytes;

  /**
   * A tile of a picture. Pictures are told apart by identity: comparing pixels would take longer
   * than drawing them.
   */
  private record Key(TileSource source, int level, int column, int row) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.source == source
          && key.level == level
          && key.column == column
          && key.row == row;
    }

    @Override
    public int hashCode() {
      return ((System.identityHashCode(source) * 31 + level) * 31 + column) * 31 + row;
    }
  }

  /**
   * An empty cache.
   *
   * @param most bytes to be kept, beyond the tile that was asked for last
   */
  TileCache(long most) {
    this.most = most;
  }

  /** A tile, drawn unless it is there. */
  Image tile(TileSource source, int level, int column, int row) {
    Key key = new Key(source, level, column, row);
    Image known = tiles.get(key);
    if (known == null) {
      known = draw(source, level, column, row);
      tiles.put(key, known);
      bytes += bytes(known);
      evict();
    }
    return known;
  }

  /** Forgets pictures that are not among the given ones. */
  void retain(Collection<TileSource> sources) {
    for (Iterator<Map.Entry<Key, Image>> all = tiles.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Key, Image> entry = all.next();
      if (sources.stream().noneMatch(source -> source == entry.getKey().source)) {
        bytes -= bytes(entry.getValue());
        all.remove();
      }
    }
  }

  /** Bytes of the tiles that are kept. */
  long bytes() {
    return bytes;
  }

  private void evict() {
    Iterator<Image> oldest = tiles.values().iterator();
    while (bytes > most && tiles.size() > 1) {
      bytes -= bytes(oldest.next());
      oldest.remove();
    }
  }

  private static long bytes(Image image) {
    return (long) (image.getWidth() * image.getHeight() * BYTES_PER_PIXEL);
  }

  private Image draw(TileSource source, int level, int column, int row) {
    int x = column * Area.TILE;
    int y = row * Area.TILE;
    int width = Math.min(Area.TILE, source.width(level) - x);
    int height = Math.min(Area.TILE, source.height(level) - y);
    source.fill(level, new Area(x, y, width, height), argb);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
    return image;
  }
}
