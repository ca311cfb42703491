package org.zellige.transform;

/**
 * Inverse DCT of a differential frame: without a level shift, to signed samples of one more bit
 * than the image has (T.81 annex J).
 */
public final class DifferenceTransform implements InverseTransform<short[]> {
  private final WideInverseDct transform;
  private final int level;

  /**
   * @param steps the quantisation step of each zig-zag position
   * @param precision bits per sample of the image
   */
  public DifferenceTransform(int[] steps, int precision) {
    this.transform = new WideInverseDct(steps, precision + 1);
    this.level = 1 << precision;
  }

  @Override
  public void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      short[] samples,
      int offset,
      int stride) {
    transform.group(coefficients, masks, firstBlock, blocks, samples, offset, stride);
    for (int row = 0; row < 8; row++) {
      int at = offset + row * stride;
      for (int x = 0; x < 8 * blocks; x++) {
        samples[at + x] = (short) (samples[at + x] - level);
      }
    }
  }
}
