package org.zellige.transform;

/** An inverse DCT that becomes a faster one as {@link GradualKernels} do. */
record GradualInverse(
    InverseTransform<byte[]> plain, InverseTransform<byte[]> faster, Handover handover)
    implements InverseTransform<byte[]> {

  @Override
  public int lastCoefficient() {
    return plain.lastCoefficient();
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
    InverseTransform<byte[]> now = handover.takes(BlockGroup.LENGTH) ? faster : plain;
    now.group(coefficients, masks, firstBlock, blocks, samples, offset, stride);
  }
}
