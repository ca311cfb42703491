package org.zellige.imageio.raster;

import java.awt.image.Raster;

/** A row of unsigned samples of 1…16 bits, brought to one scale. */
final class SampleRow {
  private final int[] largest;
  private final int scale;
  private int[] samples = new int[0];

  /**
   * @param bits of each band, 1…16
   * @param scale what full samples become: 255 or 65535
   */
  SampleRow(int[] bits, int scale) {
    this.scale = scale;
    this.largest = new int[bits.length];
    for (int b = 0; b < bits.length; b++) {
      largest[b] = (1 << bits[b]) - 1;
    }
  }

  /** Fetches all bands of neighbouring pixels. */
  void load(Raster raster, int x, int y, int pixels) {
    if (samples.length < pixels * largest.length) {
      samples = new int[pixels * largest.length];
    }
    raster.getPixels(x, y, pixels, 1, samples);
  }

  /** A sample, rounded. */
  int get(int pixel, int band) {
    int sample = samples[pixel * largest.length + band];
    int most = largest[band];
    return most == scale
        ? sample & scale
        : (int) (((long) Math.min(sample, most) * scale + most / 2) / most);
  }
}
