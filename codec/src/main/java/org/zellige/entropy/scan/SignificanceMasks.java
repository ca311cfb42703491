package org.zellige.entropy.scan;

import java.util.ArrayList;
import java.util.List;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
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
  private final int blocksDown;
  private final Kernels kernels;

  /** By point transform less one, row, block. */
  private final List<long[][]> levels = new ArrayList<>();

  SignificanceMasks(CoefficientRows coefficients, int blocksDown, Kernels kernels) {
    this.coefficients = coefficients;
    this.blocksDown = blocksDown;
    this.kernels = kernels;
  }

  /** Makes sure that masks are there up to a point transform. */
  void prepare(int low, Workers workers) {
    while (levels.size() < low) {
      int below = levels.size();
      long[][] next = new long[blocksDown][coefficients.groupsPerRow() * BlockGroup.BLOCKS];
      long[][] second = new long[blocksDown][coefficients.groupsPerRow() * BlockGroup.BLOCKS];
      workers.overRows(
          0,
          blocksDown,
          BAND,
          (from, to) -> {
            for (int row = from; row < to; row++) {
              short[] values = coefficients.readCoefficients(row);
              kernels.significance(values, row(below, row), below, next[row], second[row]);
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
}
