package org.zellige.vector;

import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import org.zellige.metric.kernel.LineFilter;
import org.zellige.metric.kernel.MaltaLines;

/** Squares under lines, line by line along the whole row. */
final class VectorLineFilter implements LineFilter {
  private static final int REACH = MaltaLines.REACH;

  private final MaltaLines lines;
  private final int width;

  /** Rows from the top, with {@link #REACH} zeros at each end. */
  private final float[][] window;

  VectorLineFilter(MaltaLines lines, int width) {
    this.lines = lines;
    this.width = width;
    this.window = new float[2 * REACH + 1][width + 2 * REACH];
  }

  @Override
  public void push(float[] row) {
    float[] reused = window[0];
    System.arraycopy(window, 1, window, 0, window.length - 1);
    window[window.length - 1] = reused;
    System.arraycopy(row, 0, reused, REACH, width);
  }

  @Override
  public void addTo(float[] sums) {
    for (int i = 0; i < lines.lines().length; i++) {
      int[][] line = lines.lines()[i];
      float weight = lines.weights()[i];
      switch (line.length) {
        case 2 -> five(sums, weight, line);
        case 3 -> seven(sums, weight, line);
        default -> nine(sums, weight, line);
      }
    }
  }

  private float[] row(int[] place, int side) {
    return window[REACH + side * place[0]];
  }

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(FLOAT, array, at);
  }

  private void five(float[] sums, float weight, int[][] line) {
    float[] c = window[REACH];
    float[] a1 = row(line[0], 1);
    float[] a2 = row(line[0], -1);
    float[] b1 = row(line[1], 1);
    float[] b2 = row(line[1], -1);
    int a = line[0][1];
    int b = line[1][1];
    int x = REACH;
    for (; x <= REACH + width - LANES; x += LANES) {
      FloatVector pairs =
          load(a1, x + a).add(load(a2, x - a)).add(load(b1, x + b).add(load(b2, x - b)));
      FloatVector sum = load(c, x).add(pairs);
      load(sums, x - REACH).add(sum.mul(sum).mul(weight)).intoArray(sums, x - REACH);
    }
    for (; x < REACH + width; x++) {
      float sum = c[x] + ((a1[x + a] + a2[x - a]) + (b1[x + b] + b2[x - b]));
      sums[x - REACH] += weight * (sum * sum);
    }
  }

  private void seven(float[] sums, float weight, int[][] line) {
    float[] c = window[REACH];
    float[] a1 = row(line[0], 1);
    float[] a2 = row(line[0], -1);
    float[] b1 = row(line[1], 1);
    float[] b2 = row(line[1], -1);
    float[] d1 = row(line[2], 1);
    float[] d2 = row(line[2], -1);
    int a = line[0][1];
    int b = line[1][1];
    int d = line[2][1];
    int x = REACH;
    for (; x <= REACH + width - LANES; x += LANES) {
      FloatVector pairs =
          load(a1, x + a).add(load(a2, x - a)).add(load(b1, x + b).add(load(b2, x - b)));
      FloatVector sum = load(c, x).add(pairs).add(load(d1, x + d).add(load(d2, x - d)));
      load(sums, x - REACH).add(sum.mul(sum).mul(weight)).intoArray(sums, x - REACH);
    }
    for (; x < REACH + width; x++) {
      float sum = c[x] + ((a1[x + a] + a2[x - a]) + (b1[x + b] + b2[x - b]));
      sum += d1[x + d] + d2[x - d];
      sums[x - REACH] += weight * (sum * sum);
    }
  }

  private void nine(float[] sums, float weight, int[][] line) {
    float[] c = window[REACH];
    float[] a1 = row(line[0], 1);
    float[] a2 = row(line[0], -1);
    float[] b1 = row(line[1], 1);
    float[] b2 = row(line[1], -1);
    float[] d1 = row(line[2], 1);
    float[] d2 = row(line[2], -1);
    float[] e1 = row(line[3], 1);
    float[] e2 = row(line[3], -1);
    int a = line[0][1];
    int b = line[1][1];
    int d = line[2][1];
    int e = line[3][1];
    int x = REACH;
    for (; x <= REACH + width - LANES; x += LANES) {
      FloatVector near =
          load(a1, x + a).add(load(a2, x - a)).add(load(b1, x + b).add(load(b2, x - b)));
      FloatVector far =
          load(d1, x + d).add(load(d2, x - d)).add(load(e1, x + e).add(load(e2, x - e)));
      FloatVector sum = load(c, x).add(near).add(far);
      load(sums, x - REACH).add(sum.mul(sum).mul(weight)).intoArray(sums, x - REACH);
    }
    for (; x < REACH + width; x++) {
      float sum = c[x] + ((a1[x + a] + a2[x - a]) + (b1[x + b] + b2[x - b]));
      sum += (d1[x + d] + d2[x - d]) + (e1[x + e] + e2[x - e]);
      sums[x - REACH] += weight * (sum * sum);
    }
  }
}
