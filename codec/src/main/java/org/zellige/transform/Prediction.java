package org.zellige.transform;

/**
 * Undoes the prediction of lossless coding, line by line (T.81 H.1.2.1, H.2.1). A sample is
 * predicted from its neighbours to the left (Ra), above (Rb) and above to the left (Rc); all
 * arithmetic is modulo 2^16.
 */
public final class Prediction {
  /** The selection value that stands for no prediction: of differential frames. */
  public static final int NONE = 0;

  /** Keeps sums within 16 bits. */
  private static final int MODULO = 0xFFFF;

  private final int selection;
  private final int initial;

  /** Samples of the line before. */
  private final int[] above;

  /** Whether the next line is the first one of a restart interval. */
  private boolean starting = true;

  /**
   * @param selection the predictor, 1…7 (T.81 table H.1), or {@link #NONE}
   * @param initial prediction of the very first sample: 2^(P − Pt − 1)
   * @param width samples in a line
   */
  public Prediction(int selection, int initial, int width) {
    this.selection = selection;
    this.initial = initial;
    this.above = new int[width];
  }

  /** Tells that the next line is predicted without those before it. */
  public void restart() {
    starting = true;
  }

  /**
   * Turns the next line of differences into samples, in place.
   *
   * @param line differences, any of its first {@code width} numbers; becomes 0…65535
   */
  public void undo(int[] line) {
    if (selection == NONE) {
      for (int x = 0; x < above.length; x++) {
        line[x] &= MODULO;
      }
      return;
    }
    if (starting) {
      undoRow(line, 1, initial);
      starting = false;
    } else {
      undoRow(line, selection, above[0]);
    }
    System.arraycopy(line, 0, above, 0, above.length);
  }

  private void undoRow(int[] line, int predictor, int first) {
    int left = (line[0] + first) & MODULO;
    line[0] = left;
    int corner = above[0];
    for (int x = 1; x < above.length; x++) {
      int up = above[x];
      left = (line[x] + predict(predictor, left, up, corner)) & MODULO;
      line[x] = left;
      corner = up;
    }
  }

  /**
   * The prediction for a sample (T.81 table H.1).
   *
   * @param selection the predictor, 1…7
   * @param left Ra
   * @param up Rb
   * @param corner Rc
   */
  public static int predict(int selection, int left, int up, int corner) {
    return switch (selection) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> corner;
      case 4 -> left + up - corner;
      case 5 -> left + (up - corner >> 1);
      case 6 -> up + (left - corner >> 1);
      case 7 -> left + up >> 1;
      default -> throw new IllegalArgumentException("predictor " + selection);
    };
  }
}
