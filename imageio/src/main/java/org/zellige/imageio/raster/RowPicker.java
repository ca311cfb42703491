package org.zellige.imageio.raster;

import java.io.IOException;
import org.zellige.Pixels;
import org.zellige.RowSink;

/** Takes the wanted pixels out of decoded rows and stores them. */
public final class RowPicker implements RowSink {
  private final Destination destination;
  private final SourceArea area;
  private final RowProgress progress;

  /** Row of the destination. */
  private int next;

  /**
   * @param area the wanted pixels, counted from the first decoded one
   */
  public RowPicker(Destination destination, SourceArea area, RowProgress progress) {
    this.destination = destination;
    this.area = area;
    this.progress = progress;
  }

  @Override
  public void rows(int firstRow, Pixels rows) throws IOException {
    int start = next;
    while (next < area.height() && row(next) < firstRow + rows.height()) {
      destination.write(rows, area.region().x, row(next) - firstRow, area.stepX(), next);
      next++;
    }
    if (next > start) {
      progress.done(start, next, area.height());
    }
  }

  private int row(int index) {
    return area.region().y + index * area.stepY();
  }
}
