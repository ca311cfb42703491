package org.zellige.entropy.scan;

import java.util.ArrayList;
import java.util.List;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Workers;

/**
 * Masks of the AC coefficients of a component that are not zero after a point transform: bit k of a
 * block's mask is set if |coefficient k| ≥ 2^low. Those of low 0 are the coefficients' own.
 *
 * <p>Masks for two point transforms are made at a time, from those of the one below.
 */
public final class SignificanceMasks {
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
      int below = levels.size();
      long[][] next = new long[blocksDown][blocksAcross];
      long[][] second = new long[blocksDown][blocksAcross];
      workers.overRows(
          0,
          blocksDown,
          BAND,
          (from, to) -> {
            for (int row = from; row < to; row++) {
              short[] values = coefficients.readCoefficients(row);
              above(below, values, row(below, row), next[row], second[row]);
            }
          });
      levels.add(next);
      levels.add(second);
    }
  }

  /** The masks of a row of blocks; {@link #prepare} made them. */
  public long[] row(int low, int row) {
    return low == 0 ? coefficients.readMasks(row) : levels.get(low - 1)[row];
  }

  /** Makes a row of masks for the two point transforms after one, whose masks are there. */
  private void above(int low, short[] values, long[] masks, long[] next, long[] second) {
    int most = (2 << low) - 1;
    int mostOfNext = (4 << low) - 1;
    for (int block = 0; block < blocksAcross; block++) {
      int at = BlockGroup.index(block);
      long mask = 0;
      long maskOfSecond = 0;
      for (long rest = masks[block] & ~1L; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        int magnitude = Math.abs(values[at + BlockGroup.BLOCKS * k]);
        // The sign of the difference says whether the magnitude is large enough.
        mask |= (long) ((most - magnitude) >>> 31) << k;
        maskOfSecond |= (long) ((mostOfNext - magnitude) >>> 31) << k;
      }
      next[block] = mask;
      second[block] = maskOfSecond;
    }
  }
}
