package org.zellige.transform;

/** Another transform's 8-bit samples in an array of shorts. */
public final class Widened implements InverseTransform<short[]> {
  private static final int STRIDE = 16 * BlockGroup.BLOCKS;

  private final InverseTransform<byte[]> transform;
  private final int blockSize;
  private final byte[] narrow = new byte[STRIDE * 16];

  /**
   * @param blockSize samples across and down that each block gives, 1…16
   */
  public Widened(InverseTransform<byte[]> transform, int blockSize) {
    this.transform = transform;
    this.blockSize = blockSize;
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
    transform.group(coefficients, masks, firstBlock, blocks, narrow, 0, STRIDE);
    for (int row = 0; row < blockSize; row++) {
      for (int x = 0; x < blocks * blockSize; x++) {
        samples[offset + row * stride + x] = (short) (narrow[row * STRIDE + x] & 0xFF);
      }
    }
  }
}
