package org.zellige.transform;

/** Another transform's samples, rounded and clamped to whole numbers. */
public final class RoundedInverse implements InverseTransform<short[]> {
  private static final int MAX_BLOCK_SIZE = 16;
  private static final int STRIDE = MAX_BLOCK_SIZE * BlockGroup.BLOCKS;

  private final InverseTransform<float[]> transform;
  private final int blockSize;
  private final int maximum;
  private final float[] exact = new float[STRIDE * MAX_BLOCK_SIZE];

  /**
   * @param blockSize samples across and down that each block gives, 1…16
   * @param precision bits per sample
   */
  public RoundedInverse(InverseTransform<float[]> transform, int blockSize, int precision) {
    this.transform = transform;
    this.blockSize = blockSize;
    this.maximum = (1 << precision) - 1;
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
    transform.group(coefficients, masks, firstBlock, blocks, exact, 0, STRIDE);
    for (int row = 0; row < blockSize; row++) {
      for (int x = 0; x < blocks * blockSize; x++) {
        int rounded = (int) (exact[row * STRIDE + x] + 0.5f);
        samples[offset + row * stride + x] = (short) Math.max(0, Math.min(maximum, rounded));
      }
    }
  }
}
