package org.zellige.imageio.raster;

import java.awt.image.Raster;
import org.zellige.PixelFormat;

/** Four bands of inks, of 1…16 bits each, as ints 0xCCMMYYKK. */
final class InkRows implements RowReader {
  private final int[] max;
  private int[] samples = new int[0];

  /**
   * @param bits of each of the four bands, 1…16
   */
  InkRows(int[] bits) {
    this.max = new int[4];
    for (int b = 0; b < 4; b++) {
      max[b] = (1 << bits[b]) - 1;
    }
  }

  @Override
  public PixelFormat format() {
    return PixelFormat.CMYK;
  }

  @Override
  public boolean isGray() {
    return false;
  }

  @Override
  public void read(Raster raster, int x, int y, int width, int[] row) {
    if (samples.length < width * 4) {
      samples = new int[width * 4];
    }
    raster.getPixels(x, y, width, 1, samples);
    for (int i = 0; i < width; i++) {
      int inks = 0;
      for (int b = 0; b < 4; b++) {
        int sample = Math.min(samples[4 * i + b], max[b]);
        inks = inks << 8 | (sample * 255 + max[b] / 2) / max[b];
      }
      row[i] = inks;
    }
  }
}
