package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.WritableRaster;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Stores chosen bands of the decoded image in chosen bands of a raster. */
final class BandWriter implements RowWriter {
  private final WritableRaster raster;
  private final Rectangle area;
  private final PixelFormat format;
  private final int[] sourceBands;
  private final int[] destinationBands;
  private final int[] samples;

  /**
   * A writer of bands.
   *
   * @param format GRAY or RGB, or the wide ones of them: the bands that there are
   */
  BandWriter(
      WritableRaster raster,
      Rectangle area,
      PixelFormat format,
      int[] sourceBands,
      int[] destinationBands) {
    this.raster = raster;
    this.area = area;
    this.format = format;
    this.sourceBands = sourceBands;
    this.destinationBands = destinationBands;
    this.samples = new int[area.width];
  }

  @Override
  public PixelFormat format() {
    return format;
  }

  @Override
  public void write(Pixels from, int x, int y, int step, int row) {
    int elements = format.elementsPerPixel();
    int at = from.rowOffset(y) + x * elements;
    for (int b = 0; b < sourceBands.length; b++) {
      for (int i = 0; i < area.width; i++) {
        int element = at + i * step * elements + sourceBands[b];
        samples[i] =
            format.channelBits() == 8
                ? from.bytes()[element] & 255
                : from.shorts()[element] & 0xFFFF;
      }
      raster.setSamples(area.x, area.y + row, area.width, 1, destinationBands[b], samples);
    }
  }
}
