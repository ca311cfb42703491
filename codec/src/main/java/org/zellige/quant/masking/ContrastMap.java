package org.zellige.quant.masking;

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
    float[][] nine = new float[9][rows[0].length]; // cells of each neighbourhood, in rows
    for (int y = 2 * blockRow; y < 2 * blockRow + 2; y++) {
      spread(rows[Math.max(0, y - 1)], nine, 0);
      spread(rows[y], nine, 3);
      spread(rows[Math.min(rows.length - 1, y + 1)], nine, 6);
      for (int n = 0; n < SHARES.length; n++) {
        for (int i = n + 1; i < nine.length; i++) {
          order(nine[n], nine[i]);
        }
        for (int x = 0; x < 2 * sums.length; x++) {
          sums[x / 2] += SHARES[n] * nine[n][x];
        }
      }
    }
    return sums;
  }

  /** Puts the cells of a row beside those to their left and right. */
  private static void spread(float[] row, float[][] nine, int first) {
    int last = row.length - 1;
    System.arraycopy(row, 0, nine[first], 1, last);
    nine[first][0] = row[0];
    System.arraycopy(row, 0, nine[first + 1], 0, row.length);
    System.arraycopy(row, 1, nine[first + 2], 0, last);
    nine[first + 2][last] = row[last];
  }

  private static void order(float[] low, float[] high) {
    for (int x = 0; x < low.length; x++) {
      float a = low[x];
      float b = high[x];
      low[x] = Math.min(a, b);
      high[x] = Math.max(a, b);
    }
  }
}
