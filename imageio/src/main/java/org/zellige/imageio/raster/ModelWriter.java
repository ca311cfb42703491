package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Leaves the conversion to the colour model of the destination. */
final class ModelWriter implements RowWriter {
  private final BufferedImage image;
  private final Rectangle area;
  private final int[] argb;

  ModelWriter(BufferedImage image, Rectangle area) {
    this.image = image;
    this.area = area;
    this.argb = new int[area.width];
  }

  @Override
  public PixelFormat format() {
    return PixelFormat.INT_RGB;
  }

  @Override
  public void write(Pixels from, int x, int y, int step, int row) {
    int at = from.rowOffset(y) + x;
    for (int i = 0; i < area.width; i++) {
      argb[i] = 0xFF000000 | from.ints()[at + i * step];
    }
    image.setRGB(area.x, area.y + row, area.width, 1, argb, 0, area.width);
  }
}
