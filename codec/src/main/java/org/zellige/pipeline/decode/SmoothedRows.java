package org.zellige.pipeline.decode;

import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.transform.BlockSmoothing;
import org.zellige.transform.CoefficientRows;

/**
 * One component of an unfinished progressive image as it is shown: an MCU row of its coefficients
 * at a time, with estimates of what is missing. The coefficients themselves stay as they are.
 */
final class SmoothedRows {
  private final FrameLayout.Component component;
  private final CoefficientRows from;
  private final int vertical;
  private final ScanProgress progress;
  private final BlockSmoothing reached;
  private final BlockSmoothing below;
  private final CoefficientRows window;
  private final short[] zeros;

  /**
   * @param index of the component
   * @param vertical its sampling factor in the frame header, where that of a lone component counts
   * @param steps in zig-zag order
   * @param progress says what is missing; libjpeg-turbo tells rows that the last scan's data
   *     reached from those below
   */
  SmoothedRows(
      FrameLayout.Component component,
      CoefficientRows from,
      int index,
      int vertical,
      int[] steps,
      ScanProgress progress) {
    this.component = component;
    this.from = from;
    this.vertical = vertical;
    this.progress = progress;
    this.reached = new BlockSmoothing(steps, progress.known(index));
    this.below = new BlockSmoothing(steps, progress.knownBelow(index));
    this.window = new CoefficientRows(component.paddedBlocksPerRow(), component.vertical());
    this.zeros = window.readCoefficients(0);
  }

  /** The rows of blocks of an MCU row, until the next call. */
  CoefficientRows mcuRow(int mcuRow) {
    for (int v = 0; v < component.vertical(); v++) {
      int row = mcuRow * component.vertical() + v;
      if (row < component.blockRows()) {
        BlockSmoothing smoothing = progress.reached(row / vertical) ? reached : below;
        smoothing.row(
            neighbours(row),
            from.readMasks(row),
            component.blocksPerRow(),
            window.coefficients(v),
            window.masks(v));
      }
    }
    return window;
  }

  /**
   * Two rows above, the row itself and two below. At the image's bottom they are those that
   * libjpeg-turbo takes: rows of padding count as inside above the last MCU row, and there the row
   * two above is missed in images of two MCU rows.
   */
  private short[][] neighbours(int row) {
    int mcuRows = FrameLayout.ceilDiv(component.blockRows(), vertical);
    boolean last = row / vertical == mcuRows - 1;
    int inMcuRow = last ? component.blockRows() - (mcuRows - 1) * vertical : vertical;
    int place = row / vertical * inMcuRow + row % vertical;
    int end = mcuRows * inMcuRow;
    int above = place > 0 ? row - 1 : row;
    int twoAbove = place > 1 ? row - 2 : above;
    int next = place < end - 1 ? row + 1 : row;
    int twoBelow = place < end - 2 ? row + 2 : next;
    return new short[][] {
      coefficients(twoAbove),
      coefficients(above),
      coefficients(row),
      coefficients(next),
      coefficients(twoBelow)
    };
  }

  private short[] coefficients(int row) {
    return row < from.rows() ? from.readCoefficients(row) : zeros;
  }
}
