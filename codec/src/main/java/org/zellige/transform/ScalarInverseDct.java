package org.zellige.transform;

/** The inverse DCT block by block, or of all blocks of a group at once where that is faster. */
final class ScalarInverseDct {
  /** As many blocks with AC coefficients take as long one by one as all at once (measured). */
  private static final int FEW_BLOCKS = 4;

  private final ThreadLocal<InverseLanes> lanes = ThreadLocal.withInitial(InverseLanes::new);
  private final PlainStart start;

  /**
   * @param plainSamples samples that are transformed block by block at first
   */
  ScalarInverseDct(int plainSamples) {
    start = new PlainStart(plainSamples);
  }

  /** See {@link Kernels#inverseDct}. */
  void transform(
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      int blocks,
      int[] steps,
      byte[] samples,
      int offset,
      int stride) {
    long union = 0;
    int coded = 0;
    for (int b = 0; b < blocks; b++) {
      long mask = masks[maskOffset + b];
      union |= mask;
      coded += InverseDct.isFlat(mask) ? 0 : 1;
    }
    if (coded <= FEW_BLOCKS
        || start.takes(64 * blocks)
        || !lanes
            .get()
            .transform(coefficients, coefficientOffset, union, steps, samples, offset, stride)) {
      InverseDct.blocks(
          coefficients,
          coefficientOffset,
          masks,
          maskOffset,
          blocks,
          steps,
          samples,
          offset,
          stride);
    }
  }
}
