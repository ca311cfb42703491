package org.zellige.imageio.raster;

import java.awt.image.Raster;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Unsigned samples of up to eight bits, gray or sRGB, the last of them alpha. */
final class AlphaRows implements RowReader {
  private final int alpha;
  private final SampleRow samples;

  /**
   * @param bits of each of two or four bands, 1…8; alpha is not premultiplied
   */
  AlphaRows(int[] bits) {
    this.alpha = bits.length - 1;
    this.samples = new SampleRow(bits, 255);
  }

  @Override
  public PixelFormat format() {
    return PixelFormat.INT_ARGB;
  }

  @Override
  public boolean isGray() {
    return alpha == 1;
  }

  @Override
  public void read(Raster raster, int x, int y, int step, Pixels to, int row) {
    samples.load(raster, x, y, RowReader.span(to, step));
    int[] ints = to.ints();
    int at = to.rowOffset(row);
    for (int i = 0; i < to.width(); i++) {
      int pixel = i * step;
      int color =
          isGray()
              ? samples.get(pixel, 0) * 0x010101
              : samples.get(pixel, 0) << 16 | samples.get(pixel, 1) << 8 | samples.get(pixel, 2);
      ints[at + i] = samples.get(pixel, alpha) << 24 | color;
    }
  }
}
