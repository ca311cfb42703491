package org.zellige.pipeline.transcode;

import java.util.List;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** A digest of coefficients, to tell whether two images have the same without keeping either. */
final class CoefficientDigest {
  /** An odd number with irregular bits: the golden ratio's fraction, times 2⁶⁴. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** By zig-zag position: powers of the same number, which no sums of small multiples repeat. */
  private static final long[] WEIGHTS = new long[64];

  static {
    WEIGHTS[0] = 1;
    for (int k = 1; k < 64; k++) {
      WEIGHTS[k] = WEIGHTS[k - 1] * SPREAD;
    }
  }

  private final FrameLayout layout;
  private final List<CoefficientRows> window;
  private long digest;

  /**
   * @param window a row of MCUs, by component; masks say which coefficients are not zero
   */
  CoefficientDigest(FrameLayout layout, List<CoefficientRows> window) {
    this.layout = layout;
    this.window = window;
  }

  /** Adds what the window holds, as far as it belongs to the image. */
  void mcuRow(int mcuRow) {
    for (int c = 0; c < window.size(); c++) {
      FrameLayout.Component component = layout.components().get(c);
      CoefficientRows rows = window.get(c);
      int end = Math.min(rows.rows(), component.blockRows() - mcuRow * component.vertical());
      for (int row = 0; row < end; row++) {
        add(rows.readCoefficients(row), rows.readMasks(row), component.blocksPerRow());
      }
    }
  }

  private void add(short[] values, long[] masks, int blocks) {
    long sum = digest;
    for (int block = 0; block < blocks; block++) {
      int at = BlockGroup.index(block);
      long ofBlock = values[at];
      for (long rest = masks[block] & ~1L; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        ofBlock += values[at + BlockGroup.BLOCKS * k] * WEIGHTS[k];
      }
      sum = (sum + ofBlock) * SPREAD;
    }
    digest = sum;
  }

  /** The digest of what was added so far. */
  long value() {
    return digest;
  }
}
