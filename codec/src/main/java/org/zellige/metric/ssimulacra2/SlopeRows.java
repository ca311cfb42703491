package org.zellige.metric.ssimulacra2;

/**
 * The chain rule through {@link ErrorRows}, for rows of pixels. Every array is read and written at
 * one index, no loop touches more than six of them and none has a branch, so that C2 makes vectors
 * of them.
 */
final class SlopeRows {
  /** Added to divisors that may be zero: next to nothing beside any error that is one. */
  private static final float TINY = 1e-20f;

  /** What the weighted sum of errors gains when an error grows: a + b · error³. */
  private final float[] constants = new float[3];

  private final float[] cubes = new float[3];

  // Rows between the loops.
  private final float[] signs;
  private final float[] above;
  private final float[] below;
  private final float[] similar;

  /**
   * @param weights in the order of {@link ErrorSums#norms}
   * @param norms likewise, of the errors as they are
   */
  SlopeRows(double[] weights, double[] norms, double pixels, int width) {
    for (int kind = 0; kind < 3; kind++) {
      double norm = norms[kind + 3];
      constants[kind] = (float) (weights[kind] / pixels);
      cubes[kind] = norm > 0 ? (float) (weights[kind + 3] / (pixels * norm * norm * norm)) : 0;
    }
    this.signs = new float[width];
    this.above = new float[width];
    this.below = new float[width];
    this.similar = new float[width];
  }

  /**
   * Through edges.
   *
   * @param edge the errors, with their signs
   * @param edges of the original
   * @param values of the distorted image
   * @param means of the same, blurred
   * @param toValue receives the slope over values
   * @param toMean receives that over blurred values
   */
  void edges(
      float[] edge, float[] edges, float[] values, float[] means, float[] toValue, float[] toMean) {
    signs(values, means, signs);
    pull(edge, edges, toValue);
    for (int x = 0; x < toValue.length; x++) {
      toValue[x] *= signs[x];
    }
    for (int x = 0; x < toValue.length; x++) {
      toMean[x] = -toValue[x];
    }
  }

  private static void signs(float[] a, float[] b, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float difference = a[x] - b[x];
      out[x] = difference / (Math.abs(difference) + TINY);
    }
  }

  /** The slope over edges of the distorted image: lost ones pull the other way. */
  private void pull(float[] edge, float[] edges, float[] out) {
    float addedConstant = constants[ErrorSums.ADDED];
    float addedCube = cubes[ErrorSums.ADDED];
    float lostConstant = constants[ErrorSums.LOST];
    float lostCube = cubes[ErrorSums.LOST];
    for (int x = 0; x < out.length; x++) {
      // Maxima with zero, without their many instructions.
      float size = Math.abs(edge[x]);
      float added = 0.5f * (size + edge[x]);
      float lost = 0.5f * (size - edge[x]);
      float grown = addedConstant * added / (added + TINY) + addedCube * added * added * added;
      float shrunk = lostConstant * lost / (lost + TINY) + lostCube * lost * lost * lost;
      out[x] = (grown - shrunk) / (1 + edges[x]);
    }
  }

  /**
   * Through structure. The slopes over blurred squares and products take the place of these.
   *
   * @param structure the errors
   * @param original the means and variances of the original
   * @param mean of the distorted image, blurred
   * @param square of the same
   * @param product of both
   * @param toMean is added to
   */
  void structure(
      float[] structure,
      Moments original,
      float[] mean,
      float[] square,
      float[] product,
      float[] toMean) {
    above(original.means, mean, product, above);
    below(original.variances, mean, square, below);
    similar(structure, below, similar);
    toSquare(original.means, mean, similar, above, below, square);
    toProduct(original.means, mean, similar, product);
    addToMean(original.means, mean, similar, above, toMean);
    for (int x = 0; x < toMean.length; x++) {
      toMean[x] -= 2 * square[x] * mean[x];
    }
  }

  /** A row of the original. */
  record Moments(float[] means, float[] variances) {}

  private static void above(float[] means, float[] mean, float[] product, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = 2 * (product[x] - means[x] * mean[x]) + ErrorRows.C2;
    }
  }

  private static void below(float[] variances, float[] mean, float[] square, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = variances[x] + (square[x] - mean[x] * mean[x]) + ErrorRows.C2;
    }
  }

  private void similar(float[] structure, float[] below, float[] out) {
    float constant = constants[ErrorSums.STRUCTURE];
    float cube = cubes[ErrorSums.STRUCTURE];
    for (int x = 0; x < out.length; x++) {
      float error = structure[x];
      float slope = constant * error / (error + TINY) + cube * error * error * error;
      out[x] = -slope / below[x];
    }
  }

  private static void toSquare(
      float[] means, float[] mean, float[] similar, float[] above, float[] below, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float apart = means[x] - mean[x];
      out[x] = -similar[x] * (1 - apart * apart) * above[x] / below[x];
    }
  }

  private static void toProduct(float[] means, float[] mean, float[] similar, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float apart = means[x] - mean[x];
      out[x] = 2 * similar[x] * (1 - apart * apart);
    }
  }

  private static void addToMean(
      float[] means, float[] mean, float[] similar, float[] above, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float apart = means[x] - mean[x];
      out[x] += 2 * similar[x] * (above[x] * apart - (1 - apart * apart) * means[x]);
    }
  }
}
