package org.zellige.quant;

/** The contrast of cells of 4×4 samples, four to a block. */
final class ContrastMap {
  /** Of the calmest cells in a neighbourhood of nine, the calmest first. */
  private static final float[] SHARES = {0.125f, 0.075f, 0.06f, 0.05f};

  private final float[][] rows;

  ContrastMap(int across, int down) {
    this.rows = new float[down][across];
  }

  /** A row of cells, to write. */
  float[] row(int row) {
    return rows[row];
  }

  /**
   * The contrast of a row of blocks, as far as their neighbourhoods share it: cells count by the
   * calmest of the nine about them.
   */
  float[] calmest(int blockRow) {
    float[] sums = new float[rows[0].length / 2];
    float[] nine = new float[9];
    for (int y = 2 * blockRow; y < 2 * blockRow + 2; y++) {
      float[] above = rows[Math.max(0, y - 1)];
      float[] here = rows[y];
      float[] below = rows[Math.min(rows.length - 1, y + 1)];
      for (int x = 0; x < here.length; x++) {
        int left = Math.max(0, x - 1);
        int right = Math.min(here.length - 1, x + 1);
        nine[0] = above[left];
        nine[1] = above[x];
        nine[2] = above[right];
        nine[3] = here[left];
        nine[4] = here[x];
        nine[5] = here[right];
        nine[6] = below[left];
        nine[7] = below[x];
        nine[8] = below[right];
        sums[x / 2] += calm(nine);
      }
    }
    return sums;
  }

  private static float calm(float[] cells) {
    float sum = 0;
    for (int n = 0; n < SHARES.length; n++) {
      // The least of the rest comes to the place n.
      float least = cells[n];
      for (int i = n + 1; i < cells.length; i++) {
        float cell = cells[i];
        cells[i] = Math.max(least, cell);
        least = Math.min(least, cell);
      }
      sum += SHARES[n] * least;
    }
    return sum;
  }
}
