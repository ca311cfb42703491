package org.zellige.transform;

import java.util.Arrays;

/**
 * The differences between samples and their predictions, line by line (T.81 H.1.2.1): what {@link
 * Prediction} undoes.
 */
public final class PredictionErrors {
  private final int initial;

  // Two lines of samples.
  private int[] line;
  private int[] above;

  /** Whether the line is the first one of a restart interval. */
  private boolean first;

  /** Whether the line lies below the image. */
  private boolean outside;

  /** Whether the next line will be that. */
  private boolean starting = true;

  /**
   * @param initial prediction of the very first sample: 2^(P − Pt − 1)
   * @param width samples in a line
   */
  public PredictionErrors(int initial, int width) {
    this.initial = initial;
    this.line = new int[width];
    this.above = new int[width];
  }

  /** Tells that the next line is predicted without those before it. */
  public void restart() {
    starting = true;
  }

  /**
   * Takes in the next line.
   *
   * @param samples 0…65535, the first {@code width} of them
   */
  public void next(int[] samples) {
    int[] free = above;
    above = line;
    line = free;
    System.arraycopy(samples, 0, line, 0, line.length);
    first = starting;
    starting = false;
  }

  /** Tells that what follows lies below the image: decoders do not look at it. */
  public void end() {
    outside = true;
  }

  /**
   * The differences of the line that was taken in last; zeros, which are cheap, below the image.
   *
   * @param selection the predictor, 1…7 (T.81 table H.1)
   * @param differences receives as many as there are samples, −32767…32768
   */
  public void differences(int selection, int[] differences) {
    if (outside) {
      Arrays.fill(differences, 0, line.length, 0);
      return;
    }
    int predictor = first ? 1 : selection;
    differences[0] = difference(line[0], first ? initial : above[0]);
    switch (predictor) {
      case 1 -> fill(differences, line, -1, line, -1, line, -1, 0);
      case 2 -> fill(differences, above, 0, above, 0, above, 0, 0);
      case 3 -> fill(differences, above, -1, above, -1, above, -1, 0);
      case 4 -> fill(differences, line, -1, above, 0, above, -1, 0);
      case 5 -> fill(differences, line, -1, above, 0, above, -1, 1);
      case 6 -> fill(differences, above, 0, line, -1, above, -1, 1);
      case 7 -> fill(differences, above, 0, line, -1, above, 0, 1);
      default -> throw new IllegalArgumentException("predictor " + predictor);
    }
  }

  /**
   * All predictions are {@code a + (b − c >> shift)} of neighbours: one loop, which becomes
   * vectors.
   *
   * @param atA where a stands, from the sample that is predicted; b and c likewise
   */
  private void fill(
      int[] differences, int[] a, int atA, int[] b, int atB, int[] c, int atC, int shift) {
    for (int x = 1; x < line.length; x++) {
      differences[x] = difference(line[x], a[x + atA] + (b[x + atB] - c[x + atC] >> shift));
    }
  }

  /** Modulo 2^16; of the two that are half of it away, the positive one has a code (H.1.2.2). */
  private static int difference(int sample, int prediction) {
    int difference = (short) (sample - prediction);
    return difference == Short.MIN_VALUE ? -difference : difference;
  }
}
