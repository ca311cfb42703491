package org.zellige.imageio.raster;

import java.awt.image.Raster;
import javax.imageio.IIOException;
import org.zellige.PixelFormat;

/** One or three bands of unsigned samples, gray or sRGB, and perhaps alpha, of 1…16 bits each. */
final class ComponentRows implements RowReader {
  private final int bands;
  private final boolean alpha;
  private final int[] max;
  private int[] samples = new int[0];

  /**
   * A reader of one, two, three or four bands.
   *
   * @param bits of each band, 1…16
   * @param alpha whether the last band is alpha, not premultiplied
   * @throws IIOException if there are more bands
   */
  ComponentRows(int[] bits, boolean alpha) throws IIOException {
    this.bands = bits.length;
    this.alpha = alpha;
    int colors = alpha ? bands - 1 : bands;
    if (colors != 1 && colors != 3) {
      throw new IIOException("cannot encode " + bands + " bands");
    }
    this.max = new int[bands];
    for (int b = 0; b < bands; b++) {
      max[b] = (1 << bits[b]) - 1;
    }
  }

  @Override
  public PixelFormat format() {
    if (alpha) {
      return PixelFormat.INT_ARGB;
    }
    return bands == 1 ? PixelFormat.GRAY : PixelFormat.INT_RGB;
  }

  @Override
  public boolean isGray() {
    return bands <= 2;
  }

  @Override
  public void read(Raster raster, int x, int y, int width, int[] row) {
    if (samples.length < width * bands) {
      samples = new int[width * bands];
    }
    raster.getPixels(x, y, width, 1, samples);
    for (int i = 0, at = 0; i < width; i++, at += bands) {
      row[i] =
          switch (bands) {
            case 1 -> scaled(at, 0);
            case 2 -> scaled(at, 1) << 24 | scaled(at, 0) * 0x010101;
            default ->
                (bands == 4 ? scaled(at, 3) << 24 : 0)
                    | scaled(at, 0) << 16
                    | scaled(at, 1) << 8
                    | scaled(at, 2);
          };
    }
  }

  /** A sample on the scale 0…255, rounded. */
  private int scaled(int pixel, int band) {
    int sample = samples[pixel + band];
    int most = max[band];
    return most == 255 ? sample & 255 : (Math.min(sample, most) * 255 + most / 2) / most;
  }
}
