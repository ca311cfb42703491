package org.zellige.metric.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way back through a {@link LineFilter}: from slopes over its sums to slopes over the rows that
 * it looks at. For one thread at a time.
 *
 * <p>Works on copies of rows that are moved to either side, each of which serves all lines through
 * that place, because C2 makes vectors of a loop only if all arrays have the same index.
 */
public final class LineSlopes {
  private static final int REACH = MaltaLines.REACH;
  private static final int ROWS = 2 * REACH + 1;

  /** A place beside the centre, and the lines through it and its mirror image in the centre. */
  private record Place(int down, int right, List<Integer> lines) {}

  private final List<Place> places = new ArrayList<>();
  private final float[] weights;
  private final int width;

  /** Rows from the top, with {@link #REACH} zeros at each end. */
  private final float[][] window = new float[ROWS][];

  /** The slopes over them so far, likewise. */
  private final float[][] slopes = new float[ROWS][];

  /** What is under each line; then the slope over that. */
  private final float[][] sums;

  private final float[] centre;
  private final float[] moved;
  private final float[] opposite;
  private final float[] padded;

  /**
   * Begins with a window that is all zero.
   *
   * @param width values in a row, from 1
   */
  public LineSlopes(MaltaLines lines, int width) {
    this.width = width;
    this.weights = lines.weights();
    for (int i = 0; i < lines.lines().length; i++) {
      for (int[] place : lines.lines()[i]) {
        // A line goes through a place and its mirror image: (0, −1) is that of (0, 1).
        boolean mirror = place[0] == 0 && place[1] < 0;
        linesThrough(place[0], mirror ? -place[1] : place[1]).add(i);
      }
    }
    for (int i = 0; i < ROWS; i++) {
      window[i] = new float[width + 2 * REACH];
      slopes[i] = new float[width + 2 * REACH];
    }
    this.sums = new float[weights.length][width];
    this.centre = new float[width];
    this.moved = new float[width];
    this.opposite = new float[width];
    this.padded = new float[width + 2 * REACH];
  }

  private List<Integer> linesThrough(int down, int right) {
    for (Place place : places) {
      if (place.down == down && place.right == right) {
        return place.lines;
      }
    }
    Place place = new Place(down, right, new ArrayList<>());
    places.add(place);
    return place.lines;
  }

  /**
   * Moves the window down by one row.
   *
   * @param row the new last one; not kept
   */
  public void push(float[] row) {
    float[] reused = moveUp(window);
    System.arraycopy(row, 0, reused, REACH, width);
    Arrays.fill(moveUp(slopes), 0);
  }

  private static float[] moveUp(float[][] rows) {
    float[] reused = rows[0];
    System.arraycopy(rows, 1, rows, 0, rows.length - 1);
    rows[rows.length - 1] = reused;
    return reused;
  }

  /**
   * Takes in what the sums for the row in the middle of the window count for.
   *
   * @param slopes over these sums
   */
  public void spread(float[] slopes) {
    System.arraycopy(window[REACH], REACH, centre, 0, width);
    for (float[] sum : sums) {
      System.arraycopy(centre, 0, sum, 0, width);
    }
    for (Place place : places) {
      System.arraycopy(window[REACH + place.down], REACH + place.right, moved, 0, width);
      System.arraycopy(window[REACH - place.down], REACH - place.right, opposite, 0, width);
      add(opposite, moved);
      for (int line : place.lines) {
        add(moved, sums[line]);
      }
    }
    Arrays.fill(moved, 0);
    for (int i = 0; i < sums.length; i++) {
      multiply(sums[i], 2 * weights[i], slopes);
      add(sums[i], moved);
    }
    move(0, 0);
    for (Place place : places) {
      Arrays.fill(moved, 0);
      for (int line : place.lines) {
        add(sums[line], moved);
      }
      move(place.down, place.right);
      move(-place.down, -place.right);
    }
  }

  /** Adds what has been summed up to the slopes of the row and the columns where it belongs. */
  private void move(int down, int right) {
    Arrays.fill(padded, 0);
    System.arraycopy(moved, 0, padded, REACH + right, width);
    add(padded, slopes[REACH + down]);
  }

  /** Writes the slopes over the first row of the window: complete, as no later sum has a part. */
  public void first(float[] out) {
    System.arraycopy(slopes[0], REACH, out, 0, width);
  }

  private static void add(float[] a, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += a[x];
    }
  }

  private static void multiply(float[] values, float weight, float[] factors) {
    for (int x = 0; x < values.length; x++) {
      values[x] *= weight * factors[x];
    }
  }
}
