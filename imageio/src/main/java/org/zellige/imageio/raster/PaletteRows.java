package org.zellige.imageio.raster;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.zellige.PixelFormat;

/** Indices into a palette. */
final class PaletteRows implements RowReader {
  private final int[] palette;
  private final boolean alpha;
  private final boolean gray;

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
  public void read(Raster raster, int x, int y, int width, int[] row) {
    int mask = format() == PixelFormat.GRAY ? 255 : -1;
    raster.getSamples(x, y, width, 1, 0, row);
    for (int i = 0; i < width; i++) {
      // Java 2D lets an index point past the palette: black, as on the screen.
      row[i] = row[i] < palette.length ? palette[row[i]] & mask : 0xFF000000 & mask;
    }
  }
}
