package org.zellige.transform;

/**
 * Dequantisation and inverse DCT in floating point, to blocks of any size. Samples are neither
 * rounded nor clamped.
 */
public final class FloatInverse implements InverseTransform<float[]> {
  private static final int LANES = BlockGroup.BLOCKS;
  private static final int FULL_SIZE = 8;

  private final int size;
  private final float center;

  /** By zig-zag position: what a coefficient of one is worth, and what its bias takes from it. */
  private final float[] worth = new float[64];

  private final float[] loss = new float[64];

  private final SizedInverse sized;
  private final float[] group = new float[BlockGroup.LENGTH];
  private final float[] samplesOfGroup;

  /**
   * @param steps the quantisation step of each zig-zag position
   * @param bias by how much of a step each coefficient that is not zero lies nearer to zero
   * @param size samples across and down that each block gives, 1…16
   * @param center added to each sample: the level shift
   */
  public FloatInverse(double[] steps, double[] bias, int size, float center) {
    this.size = size;
    this.center = center;
    for (int k = 0; k < 64; k++) {
      double worthOfOne = size == FULL_SIZE ? steps[k] * LaneDct.inverseGain(k) : steps[k];
      worth[k] = (float) worthOfOne;
      loss[k] = (float) (worthOfOne * bias[k]);
    }
    this.sized = new SizedInverse(size);
    this.samplesOfGroup = size == FULL_SIZE ? group : new float[LANES * size * size];
  }

  @Override
  public void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      float[] samples,
      int offset,
      int stride) {
    dequantise(coefficients, BlockGroup.index(firstBlock));
    if (size == FULL_SIZE) {
      LaneDct.inverse(group);
    } else {
      sized.transform(group, samplesOfGroup);
    }
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int from = LANES * (size * y + x);
        int to = offset + y * stride + x;
        for (int b = 0; b < blocks; b++) {
          samples[to + b * size] = samplesOfGroup[from + b] + center;
        }
      }
    }
  }

  private void dequantise(short[] coefficients, int at) {
    for (int k = 0; k < 64; k++) {
      int from = at + LANES * k;
      int to = LANES * ZigZag.natural(k);
      for (int b = 0; b < LANES; b++) {
        int value = coefficients[from + b];
        group[to + b] = value * worth[k] - Integer.signum(value) * loss[k];
      }
    }
  }
}
