package org.zellige.imageio.raster;

import java.awt.image.ColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Pixels of eight bits a channel that only their own colour model understands, one by one. */
final class ModelRows implements RowReader {
  private final ColorModel model;
  private @Nullable Object pixel;

  ModelRows(ColorModel model) {
    this.model = model;
  }

  @Override
  public PixelFormat format() {
    return model.hasAlpha() ? PixelFormat.INT_ARGB : PixelFormat.INT_RGB;
  }

  @Override
  public boolean isGray() {
    return false;
  }

  @Override
  public void read(Raster raster, int x, int y, int step, Pixels to, int row) {
    int[] ints = to.ints();
    int at = to.rowOffset(row);
    for (int i = 0; i < to.width(); i++) {
      pixel = raster.getDataElements(x + i * step, y, pixel);
      ints[at + i] = model.getRGB(pixel);
    }
  }
}
