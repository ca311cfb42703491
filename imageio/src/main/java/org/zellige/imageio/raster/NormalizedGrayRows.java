package org.zellige.imageio.raster;

import java.awt.image.ColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;

/**
 * Gray that is signed, wide, floating-point or premultiplied. Not through {@code getRGB}, which
 * takes gray for linear light and brightens it; the numbers of gray images are sRGB by custom.
 */
final class NormalizedGrayRows implements RowReader {
  private final ColorModel model;
  private @Nullable Object pixel;
  private float @Nullable [] normalized;

  NormalizedGrayRows(ColorModel model) {
    this.model = model;
  }

  @Override
  public PixelFormat format() {
    return model.hasAlpha() ? PixelFormat.INT_ARGB : PixelFormat.GRAY;
  }

  @Override
  public boolean isGray() {
    return true;
  }

  @Override
  public void read(Raster raster, int x, int y, int width, int[] row) {
    for (int i = 0; i < width; i++) {
      pixel = raster.getDataElements(x + i, y, pixel);
      float[] values = model.getNormalizedComponents(pixel, normalized, 0);
      normalized = values;
      float gray = values[0];
      if (!model.hasAlpha()) {
        row[i] = to8Bits(gray);
        continue;
      }
      float alpha = values[1];
      boolean divide = model.isAlphaPremultiplied() && alpha > 0;
      row[i] = to8Bits(alpha) << 24 | to8Bits(divide ? gray / alpha : gray) * 0x010101;
    }
  }

  private static int to8Bits(float value) {
    return Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
