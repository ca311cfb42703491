package org.zellige.transform;

/** Inverse DCT to samples of 8 bits by the kernels: what decoding does unless asked otherwise. */
public final class StandardInverse implements InverseTransform<byte[]> {
  private final Kernels kernels;
  private final int[] steps;

  /**
   * @param steps the quantisation step of each zig-zag position
   */
  public StandardInverse(Kernels kernels, int[] steps) {
    this.kernels = kernels;
    this.steps = steps.clone();
  }

  @Override
  public void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      byte[] samples,
      int offset,
      int stride) {
    kernels.inverseDct(
        coefficients,
        BlockGroup.index(firstBlock),
        masks,
        firstBlock,
        blocks,
        steps,
        samples,
        offset,
        stride);
  }
}
