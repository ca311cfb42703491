package org.zellige.imageio.raster;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Samples that are signed, wide, floating-point or premultiplied, by their colour model's numbers
 * from 0 to 1. Gray does not go through {@code getRGB}, which takes it for linear light and
 * brightens it; the numbers of gray images are sRGB by custom.
 */
final class NormalizedRows implements RowReader {
  private final ColorModel model;
  private final boolean gray;
  private final boolean plain;
  private @Nullable Object pixel;
  private float @Nullable [] normalized;

  NormalizedRows(ColorModel model) {
    this.model = model;
    this.gray = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    this.plain = gray || model.getColorSpace().isCS_sRGB();
  }

  @Override
  public PixelFormat format() {
    if (model.hasAlpha()) {
      return PixelFormat.RGBA_16;
    }
    return gray ? PixelFormat.GRAY_FLOAT : PixelFormat.RGB_FLOAT;
  }

  @Override
  public boolean isGray() {
    return gray;
  }

  @Override
  public void read(Raster raster, int x, int y, int step, Pixels to, int row) {
    int at = to.rowOffset(row);
    int channels = format().elementsPerPixel();
    for (int i = 0; i < to.width(); i++, at += channels) {
      pixel = raster.getDataElements(x + i * step, y, pixel);
      float[] values = model.getNormalizedComponents(pixel, normalized, 0);
      normalized = values;
      if (model.hasAlpha()) {
        storeWithAlpha(values, to.shorts(), at);
      } else {
        float[] colors = plain ? values : model.getColorSpace().toRGB(values);
        System.arraycopy(colors, 0, to.floats(), at, channels);
      }
    }
  }

  private void storeWithAlpha(float[] values, short[] to, int at) {
    float alpha = values[model.getNumColorComponents()];
    // The model's numbers are never premultiplied.
    float[] shown = plain ? values : model.getColorSpace().toRGB(values);
    for (int c = 0; c < 3; c++) {
      to[at + c] = to16Bits(shown[gray ? 0 : c]);
    }
    to[at + 3] = to16Bits(alpha);
  }

  private static short to16Bits(float value) {
    return (short) Math.round(65535 * Math.max(0, Math.min(1, value)));
  }
}
