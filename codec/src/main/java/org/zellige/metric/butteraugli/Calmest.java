package org.zellige.metric.butteraugli;

import java.util.Arrays;
import org.zellige.metric.kernel.RowSums;

/** The three smallest values seen at each place of a row. For one thread at a time. */
final class Calmest {
  private final float[] first;
  private final float[] second;
  private final float[] third;
  private final float[] shifted;

  Calmest(int width) {
    this.first = new float[width];
    this.second = new float[width];
    this.third = new float[width];
    this.shifted = new float[width];
  }

  /** Begins with a row, as though two others of twice its values had been seen, too. */
  void start(float[] row) {
    System.arraycopy(row, 0, first, 0, row.length);
    RowSums.scale(second, 2, row, row.length);
    System.arraycopy(second, 0, third, 0, row.length);
  }

  /** Takes a row's values in. */
  void lookAt(float[] row) {
    sink(row, first, second, third);
  }

  /** Takes in what stands so many pixels to the left and to the right, where there is something. */
  void lookLeftAndRight(float[] row, int distance) {
    int kept = row.length - distance;
    System.arraycopy(row, 0, shifted, distance, kept);
    Arrays.fill(shifted, 0, distance, Float.MAX_VALUE);
    lookAt(shifted);
    System.arraycopy(row, distance, shifted, 0, kept);
    Arrays.fill(shifted, kept, row.length, Float.MAX_VALUE);
    lookAt(shifted);
  }

  /** The weighted sum of the three. */
  void weigh(float a, float b, float c, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = a * first[x] + b * second[x] + c * third[x];
    }
  }

  private static void sink(float[] row, float[] first, float[] second, float[] third) {
    for (int x = 0; x < row.length; x++) {
      float value = row[x];
      float afterFirst = Math.max(first[x], value);
      first[x] = Math.min(first[x], value);
      float afterSecond = Math.max(second[x], afterFirst);
      second[x] = Math.min(second[x], afterFirst);
      third[x] = Math.min(third[x], afterSecond);
    }
  }
}
