package org.zellige.entropy;

import java.util.ArrayList;
import java.util.List;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Workers;

/**
 * Masks of the AC coefficients of a component that are not zero after a point transform: bit k of a
 * block's mask is set if |coefficient k| ≥ 2^low. Those of low 0 are the coefficients' own.
 *
 * <p>Masks for a point transform are made from those of the one below.
 */
final class SignificanceMasks {
  /** Rows of blocks that a thread takes at a time. */
  private static final int BAND = 8;

  private final CoefficientRows coefficients;
  private final int blocksAcross;
  private final int blocksDown;

  /** By point transform less one, row, block. */
  private final List<long[][]> levels = new ArrayList<>();

  SignificanceMasks(CoefficientRows coefficients, int blocksAcross, int blocksDown) {
    this.coefficients = coefficients;
    this.blocksAcross = blocksAcross;
    this.blocksDown = blocksDown;
  }

  /** Makes sure that masks are there up to a point transform. */
  void prepare(int low, Workers workers) {
    while (levels.size() < low) {
      int next = levels.size() + 1;
      long[][] rows = new long[blocksDown][];
      workers.overRows(
          0,
          blocksDown,
          BAND,
          (from, to) -> {
            for (int row = from; row < to; row++) {
              rows[row] = above(coefficients.readCoefficients(row), row(next - 1, row), next);
            }
          });
      levels.add(rows);
    }
  }

  /** The masks of a row of blocks; {@link #prepare} made them. */
  long[] row(int low, int row) {
    return low == 0 ? coefficients.readMasks(row) : levels.get(low - 1)[row];
  }

  private long[] above(short[] values, long[] below, int low) {
    int threshold = 1 << low;
    long[] masks = new long[blocksAcross];
    for (int block = 0; block < blocksAcross; block++) {
      int at = BlockGroup.index(block);
      long mask = 0;
      for (long rest = below[block] & ~1L; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        int value = values[at + BlockGroup.BLOCKS * k];
        // The sign of threshold − 1 − |value| says whether the value is large enough.
        int large = (threshold - 1 - Math.abs(value)) >>> 31;
        mask |= (long) large << k;
      }
      masks[block] = mask;
    }
    return masks;
  }
}
