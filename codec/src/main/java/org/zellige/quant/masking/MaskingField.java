package org.zellige.quant.masking;

import org.zellige.transform.BlockGroup;

/**
 * How much each block of a component hides errors: 0 where they show most, about 0.3 in texture, 1
 * and more in noise.
 */
public final class MaskingField {
  private final float[][] rows;

  /** Takes rows of blocks, each with room for whole {@linkplain BlockGroup groups}. */
  public MaskingField(float[][] rows) {
    this.rows = rows;
  }

  /** A row of blocks, by block; the same array at each call, to read only. */
  public float[] row(int row) {
    return rows[row];
  }

  /**
   * The field of a subsampled component of the same image: means over the blocks that lie in the
   * area of one of its own.
   *
   * @param horizontal blocks of this field across a block of the component, at least 1
   * @param vertical likewise down
   * @param blocksAcross blocks of the component
   * @param blocksDown likewise
   */
  public MaskingField subsampled(int horizontal, int vertical, int blocksAcross, int blocksDown) {
    float[][] means = new float[blocksDown][BlockGroup.count(blocksAcross) * BlockGroup.BLOCKS];
    float share = 1f / (horizontal * vertical);
    for (int y = 0; y < blocksDown; y++) {
      for (int x = 0; x < blocksAcross; x++) {
        float sum = 0;
        for (int row = y * vertical; row < (y + 1) * vertical; row++) {
          float[] here = rows[Math.min(row, rows.length - 1)];
          for (int column = x * horizontal; column < (x + 1) * horizontal; column++) {
            sum += here[Math.min(column, here.length - 1)];
          }
        }
        means[y][x] = sum * share;
      }
    }
    return new MaskingField(means);
  }
}
