package org.zellige.quant.table;

/**
 * The steps of one component, and where its blocks lie.
 *
 * @param steps the step of each zig-zag position, 1…65535
 * @param blocksAcross blocks that hold samples of the image; those to their right are padding
 * @param blocksDown rows of blocks that hold samples of the image; those below are padding
 * @param precision bits of a sample, 8 or 12
 */
public record ComponentSteps(int[] steps, int blocksAcross, int blocksDown, int precision) {
  /** The reciprocals of the steps. */
  public float[] factors() {
    float[] factors = new float[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = 1f / steps[k];
    }
    return factors;
  }

  /**
   * The largest magnitude that Huffman codes can carry: 10 bits for samples of 8 (T.81 table F.2),
   * 14 for those of 12. DC differences then stay within their 11 and 15 bits (table F.1).
   */
  public int limit() {
    return (1 << (precision + 2)) - 1;
  }

  /** Blocks that hold samples of the image. */
  public long blocks() {
    return (long) blocksAcross * blocksDown;
  }
}
