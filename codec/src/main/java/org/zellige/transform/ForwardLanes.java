package org.zellige.transform;

/**
 * The forward DCT of {@link ForwardDct} for the sixteen blocks of a group at once, in loops that C2
 * makes vectors of; {@link InverseLanes} says which those are. The first sums and differences of
 * each pass are taken while values are brought together.
 *
 * <p>Holds what it works in; for one thread.
 */
final class ForwardLanes {
  private static final int LANES = BlockGroup.BLOCKS;
  private static final int ROW = 8 * LANES;

  /** By i: the sums of values i and 7 − i of each row or column; by 7 − i, their differences. */
  private final float[][] pairs = new float[8][ROW];

  /** By column u of frequencies: row y of block b at 16·y + b. */
  private final float[][] columns = new float[8][ROW];

  /** By row v of frequencies: column u of block b at 16·u + b. */
  private final float[][] rows = new float[8][ROW];

  /**
   * Transforms a group.
   *
   * @param samples row i of block b from {@code offset + i·stride + 8·b}
   * @return by row v, the coefficient of column u of block b × {@link ForwardDct#gain} at 16·u + b;
   *     the caller's to change until the next call
   */
  float[][] transform(float[] samples, int offset, int stride) {
    load(samples, offset, stride);
    even(pairs, columns);
    odd(pairs, columns);
    turn();
    even(pairs, rows);
    odd(pairs, rows);
    return rows;
  }

  /** Begins the pass over rows. */
  private void load(float[] samples, int offset, int stride) {
    float[] s0 = pairs[0];
    float[] s1 = pairs[1];
    float[] s2 = pairs[2];
    float[] s3 = pairs[3];
    float[] d3 = pairs[4];
    float[] d2 = pairs[5];
    float[] d1 = pairs[6];
    float[] d0 = pairs[7];
    for (int i = 0; i < ROW; i++) {
      int from = offset + i / LANES * stride + 8 * (i % LANES);
      float first = samples[from];
      float last = samples[from + 7];
      s0[i] = first + last;
      d0[i] = first - last;
      first = samples[from + 1];
      last = samples[from + 6];
      s1[i] = first + last;
      d1[i] = first - last;
      first = samples[from + 2];
      last = samples[from + 5];
      s2[i] = first + last;
      d2[i] = first - last;
      first = samples[from + 3];
      last = samples[from + 4];
      s3[i] = first + last;
      d3[i] = first - last;
    }
  }

  /** Begins the pass over columns. */
  private void turn() {
    for (int u = 0; u < 8; u++) {
      for (int y = 0; y < 4; y++) {
        turn(columns[u], LANES * y, LANES * (7 - y), pairs[y], pairs[7 - y], LANES * u);
      }
    }
  }

  private static void turn(
      float[] in, int upper, int lower, float[] sum, float[] difference, int at) {
    for (int b = 0; b < LANES; b++) {
      float first = in[upper + b];
      float last = in[lower + b];
      sum[at + b] = first + last;
      difference[at + b] = first - last;
    }
  }

  private static void even(float[][] pairs, float[][] out) {
    float[] s0 = pairs[0];
    float[] s1 = pairs[1];
    float[] s2 = pairs[2];
    float[] s3 = pairs[3];
    float[] out0 = out[0];
    float[] out2 = out[2];
    float[] out4 = out[4];
    float[] out6 = out[6];
    for (int i = 0; i < ROW; i++) {
      float e0 = s0[i] + s3[i];
      float e3 = s0[i] - s3[i];
      float e1 = s1[i] + s2[i];
      float e2 = s1[i] - s2[i];
      out0[i] = e0 + e1;
      out4[i] = e0 - e1;
      float z1 = (e2 + e3) * ForwardDct.C4;
      out2[i] = e3 + z1;
      out6[i] = e3 - z1;
    }
  }

  private static void odd(float[][] pairs, float[][] out) {
    float[] d0 = pairs[7];
    float[] d1 = pairs[6];
    float[] d2 = pairs[5];
    float[] d3 = pairs[4];
    float[] out1 = out[1];
    float[] out3 = out[3];
    float[] out5 = out[5];
    float[] out7 = out[7];
    for (int i = 0; i < ROW; i++) {
      float o0 = d3[i] + d2[i];
      float o1 = d2[i] + d1[i];
      float o2 = d1[i] + d0[i];
      float z5 = (o0 - o2) * ForwardDct.C6;
      float z2 = o0 * ForwardDct.C2_MINUS_C6 + z5;
      float z4 = o2 * ForwardDct.C2_PLUS_C6 + z5;
      float z3 = o1 * ForwardDct.C4;
      float z11 = d0[i] + z3;
      float z13 = d0[i] - z3;
      out5[i] = z13 + z2;
      out3[i] = z13 - z2;
      out1[i] = z11 + z4;
      out7[i] = z11 - z4;
    }
  }
}
