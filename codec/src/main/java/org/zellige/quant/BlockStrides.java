package org.zellige.quant;

import java.util.Arrays;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.SpectralRows;

/**
 * How far each block of a component moves, beside what is usual: farther while a metric's slope
 * keeps its direction, less far once it turns round, since the last move then went too far
 * (resilient propagation, M. Riedmiller and H. Braun 1993, by block).
 */
final class BlockStrides {
  // On eight photographs, twelve looks, bytes at equal SSIMULACRA2 and Butteraugli: without −0.6
  // and −2.1 %, with −1.8 and −2.8 %. Factors of 1.1 and 0.6 up to 2 gain a little less.

  /** What strides are multiplied by where the slope keeps its direction, … */
  private static final float LONGER = 1.2f;

  /** … and where it turned round. */
  private static final float SHORTER = 0.5f;

  private static final float LEAST = 0.1f;
  private static final float MOST = 4;

  private final ComponentSteps component;
  private final float[][] strides;

  /** The slopes of the look before, by row; null at first. */
  private float[][] before = new float[0][];

  BlockStrides(ComponentSteps component) {
    this.component = component;
    this.strides = new float[component.blocksDown()][component.blocksAcross()];
    for (float[] row : strides) {
      Arrays.fill(row, 1);
    }
  }

  /** A block's, {@link #LEAST}…{@link #MOST}. */
  float of(int row, int block) {
    return strides[row][block];
  }

  /**
   * Compares slopes with those before.
   *
   * @param slopes the change of the metric's error with each coefficient
   */
  void adapt(SpectralRows slopes) {
    float[][] now = new float[strides.length][];
    for (int row = 0; row < now.length; row++) {
      now[row] = slopes.row(row).clone();
      if (before.length > 0) {
        adapt(strides[row], now[row], before[row]);
      }
    }
    before = now;
  }

  private void adapt(float[] row, float[] now, float[] old) {
    int[] steps = component.steps();
    for (int b = 0; b < row.length; b++) {
      int at = BlockGroup.index(b);
      double product = 0;
      for (int k = 0; k < 64; k++) {
        int i = at + k * BlockGroup.BLOCKS;
        product += (double) now[i] * old[i] * steps[k] * steps[k];
      }
      float stride = row[b] * (product < 0 ? SHORTER : LONGER);
      row[b] = Math.max(LEAST, Math.min(MOST, stride));
    }
  }
}
