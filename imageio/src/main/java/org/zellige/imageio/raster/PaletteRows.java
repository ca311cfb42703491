package org.zellige.imageio.raster;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Indices into a palette. */
final class PaletteRows implements RowReader {
  private final int[] palette;
  private final boolean alpha;
  private final boolean gray;
  private int[] indices = new int[0];

  PaletteRows(IndexColorModel model) {
    palette = new int[model.getMapSize()];
    model.getRGBs(palette);
    alpha = model.hasAlpha();
    boolean colorless = true;
    for (int argb : palette) {
      int blue = argb & 255;
      colorless &= (argb & 0xFFFFFF) == blue * 0x010101;
    }
    gray = colorless;
  }

  @Override
  public PixelFormat format() {
    if (alpha) {
      return PixelFormat.INT_ARGB;
    }
    return gray ? PixelFormat.GRAY : PixelFormat.INT_RGB;
  }

  @Override
  public boolean isGray() {
    return gray;
  }

  @Override
  public void read(Raster raster, int x, int y, int step, Pixels to, int row) {
    int span = RowReader.span(to, step);
    if (indices.length < span) {
      indices = new int[span];
    }
    raster.getSamples(x, y, span, 1, 0, indices);
    int at = to.rowOffset(row);
    if (format() == PixelFormat.GRAY) {
      byte[] bytes = to.bytes();
      for (int i = 0; i < to.width(); i++) {
        bytes[at + i] = (byte) color(indices[i * step]);
      }
    } else {
      int[] ints = to.ints();
      for (int i = 0; i < to.width(); i++) {
        ints[at + i] = color(indices[i * step]);
      }
    }
  }

  /** Java 2D lets an index point past the palette: black, as on the screen. */
  private int color(int index) {
    return index < palette.length ? palette[index] : 0xFF000000;
  }
}
