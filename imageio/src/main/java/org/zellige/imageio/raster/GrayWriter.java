package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.WritableRaster;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Stores gray in one band of 1…16 bits, without the brightening that {@code setRGB} applies. */
final class GrayWriter implements RowWriter {
  private final WritableRaster raster;
  private final Rectangle area;
  private final int max;
  private final int[] samples;

  GrayWriter(WritableRaster raster, Rectangle area) {
    this.raster = raster;
    this.area = area;
    this.max = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    this.samples = new int[area.width];
  }

  @Override
  public PixelFormat format() {
    return PixelFormat.GRAY;
  }

  @Override
  public void write(Pixels from, int x, int y, int step, int row) {
    int at = from.rowOffset(y) + x;
    for (int i = 0; i < area.width; i++) {
      int gray = from.bytes()[at + i * step] & 255;
      samples[i] = (gray * max + 127) / 255;
    }
    raster.setSamples(area.x, area.y + row, area.width, 1, 0, samples);
  }
}
