package org.zellige.quant.weight;

import java.util.Arrays;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.SpectralRows;

/**
 * How far each block of a component moves, beside what is usual: farther while a metric's slope
 * keeps its direction, less far once it turns round, since the last move then went too far
 * (resilient propagation, M. Riedmiller and H. Braun 1993, by block).
 */
final class BlockStrides {
  // On eight photographs, twelve looks, bytes at equal SSIMULACRA2 and Butteraugli beside the eight
  // looks of before: without −0.6 and −2.1 %, with −1.8 and −2.8 %. With eight looks, factors of
  // 1.1
  // and 0.6 up to 2 −0.4 and −0.7 %, these −0.6 and −0.8 %.

  /** What strides are multiplied by where the slope keeps its direction, … */
  private static final float LONGER = 1.2f;

  /** … and where it turned round. */
  private static final float SHORTER = 0.5f;

  private static final float LEAST = 0.1f;
  private static final float MOST = 4;

  private final float[][] strides;

  // Of a group of blocks.
  private final float[] squares = new float[BlockGroup.LENGTH];
  private final float[] products = new float[BlockGroup.LENGTH];
  private final float[] sums = new float[BlockGroup.BLOCKS];

  /** The slopes of the look before, by row; none at first. */
  private float[][] before = new float[0][];

  BlockStrides(ComponentSteps component) {
    this.strides = new float[component.blocksDown()][component.blocksAcross()];
    for (float[] row : strides) {
      Arrays.fill(row, 1);
    }
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      float step = component.steps()[i / BlockGroup.BLOCKS];
      squares[i] = step * step;
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
    for (int first = 0; first < row.length; first += BlockGroup.BLOCKS) {
      multiply(now, old, BlockGroup.index(first));
      BlockGroup.addPositions(products, sums);
      int end = Math.min(row.length, first + BlockGroup.BLOCKS);
      for (int b = first; b < end; b++) {
        float stride = row[b] * (sums[b - first] < 0 ? SHORTER : LONGER);
        row[b] = Math.max(LEAST, Math.min(MOST, stride));
      }
    }
  }

  private void multiply(float[] now, float[] old, int at) {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      products[i] = now[at + i] * old[at + i] * squares[i];
    }
  }
}
