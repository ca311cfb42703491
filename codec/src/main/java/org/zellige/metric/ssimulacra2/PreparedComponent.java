package org.zellige.metric.ssimulacra2;

import org.zellige.work.Workers;

/**
 * What SSIMULACRA2 keeps of one component of an original at one scale: a plane if edges alone
 * count, three if structure does. Immutable.
 *
 * @param structure whether {@code values}, {@code means} and {@code variances} are there
 * @param edges how far values are from the blurred values; empty if structure counts
 * @param values the component itself
 * @param means the blurred values
 * @param variances blurred squares less squared means
 */
record PreparedComponent(
    boolean structure, float[] edges, float[] values, float[] means, float[] variances) {
  private static final float[] NONE = {};

  /**
   * Prepares a component.
   *
   * @param plane kept if structure counts
   */
  static PreparedComponent of(
      float[] plane, int width, int height, boolean structure, Workers workers) {
    return structure
        ? withStructure(BlurredAcross.ofSquares(plane, width, height, workers))
        : edgesAlone(BlurredAcross.ofValues(plane, width, height, workers));
  }

  private static PreparedComponent withStructure(BlurredAcross blurred) {
    float[] means = new float[blurred.plane().length];
    float[] variances = new float[means.length];
    blurred.sweep((left, right) ->
        new BlurredAcross.Strip() {
          private final VerticalBlur values = blurred.valuesDown(left, right);
          private final VerticalBlur squares = blurred.squaresDown(left, right);
          private int at = left;

          @Override
          public void nextRow() {
            float[] mean = values.nextRow();
            System.arraycopy(mean, 0, means, at, mean.length);
            variance(mean, squares.nextRow(), variances, at);
            at += blurred.width();
          }
        });
    return new PreparedComponent(true, NONE, blurred.plane(), means, variances);
  }

  private static PreparedComponent edgesAlone(BlurredAcross blurred) {
    float[] edges = new float[blurred.plane().length];
    blurred.sweep((left, right) ->
        new BlurredAcross.Strip() {
          private final VerticalBlur values = blurred.valuesDown(left, right);
          private int at = left;

          @Override
          public void nextRow() {
            edge(blurred.plane(), at, values.nextRow(), edges);
            at += blurred.width();
          }
        });
    return new PreparedComponent(false, edges, NONE, NONE, NONE);
  }

  private static void variance(float[] mean, float[] square, float[] variances, int at) {
    for (int x = 0; x < mean.length; x++) {
      variances[at + x] = square[x] - mean[x] * mean[x];
    }
  }

  private static void edge(float[] plane, int at, float[] mean, float[] edges) {
    for (int x = 0; x < mean.length; x++) {
      edges[at + x] = Math.abs(plane[at + x] - mean[x]);
    }
  }

  /** Blurs what is needed of a distorted component along its rows. */
  BlurredAcross blurBeside(float[] distorted, int width, int height, Workers workers) {
    return structure
        ? BlurredAcross.ofProducts(distorted, values, width, height, workers)
        : BlurredAcross.ofValues(distorted, width, height, workers);
  }
}
