package org.zellige.viewer.block;

import org.zellige.StoredBlocks;

/**
 * How a coefficient is distributed over the blocks of an image, before and after quantisation.
 *
 * @param name of the component
 * @param index of the coefficient in natural order
 * @param step of quantisation
 * @param bin width of a bin, in units of the coefficient
 * @param before blocks of the original in each bin; bin i is centred at (i − middle) · bin
 * @param levels how often each multiple of the step is stored, from −{@code most} to {@code most}
 * @param most the largest multiple that is counted; larger ones count as this
 */
public record CoefficientHistogram(
    String name, int index, int step, double bin, int[] before, int[] levels, int most) {
  private static final int BINS_PER_STEP = 8;

  /** Multiples of the step on each side of zero that are drawn. */
  private static final int LEVELS = 4;

  /** Blocks that are looked at, at most; they are spread evenly. */
  private static final int MOST_BLOCKS = 40_000;

  /** Counts a coefficient of a component. */
  public static CoefficientHistogram of(
      ImageBlocks blocks, OriginalSamples originals, int component, int index) {
    StoredBlocks of = blocks.components().get(component);
    int step = of.steps()[index];
    double bin = (double) step / BINS_PER_STEP;
    int half = BINS_PER_STEP * LEVELS + BINS_PER_STEP / 2;
    int[] before = new int[2 * half + 1];
    int[] levels = new int[2 * LEVELS + 1];
    int count = of.blocksPerRow() * of.blockRows();
    int stride = Math.max(1, count / MOST_BLOCKS);
    for (int block = 0; block < count; block += stride) {
      int column = block % of.blocksPerRow();
      int row = block / of.blocksPerRow();
      int stored = of.values()[of.index(column, row) + index];
      levels[Math.max(-LEVELS, Math.min(LEVELS, stored)) + LEVELS]++;
      originals
          .of(new BlockAddress(component, column, row))
          .ifPresent(samples -> {
            double value = coefficient(samples, index);
            long at = Math.round(value / bin) + half;
            if (at >= 0 && at < before.length) {
              before[(int) at]++;
            }
          });
    }
    return new CoefficientHistogram(
        blocks.names().get(component), index, step, bin, before, levels, LEVELS);
  }

  /** Samples 128 above the transform's; that changes DC alone. */
  private static double coefficient(double[] samples, int index) {
    return Dct.forward(samples)[index] - (index == 0 ? 1024 : 0);
  }

  /** The bin around zero. */
  public int middle() {
    return before.length / 2;
  }
}
