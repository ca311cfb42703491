package org.zellige.imageio.raster;

import java.awt.Rectangle;

/**
 * The pixels of an image that are wanted.
 *
 * @param region the first wanted pixel and the extent from there
 * @param stepX distance of wanted pixels in a row, at least 1
 * @param stepY distance of wanted rows, at least 1
 */
public record SourceArea(Rectangle region, int stepX, int stepY) {
  /** Wanted pixels in a row. */
  public int width() {
    return (int) (((long) region.width + stepX - 1) / stepX);
  }

  /** Wanted rows. */
  public int height() {
    return (int) (((long) region.height + stepY - 1) / stepY);
  }

  /** Whether it leaves no pixel out inside the region. */
  public boolean isDense() {
    return stepX == 1 && stepY == 1;
  }
}
