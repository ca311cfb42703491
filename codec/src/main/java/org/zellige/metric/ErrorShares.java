package org.zellige.metric;

/**
 * Each pixel's share of a weighted sum of norms. An error d counts with w₁·d for the mean, and with
 * w₄·d⁴ ⁄ norm³ for the 4-norm, so that the mean of the shares is that sum.
 */
final class ErrorShares {
  private final float[] linear = new float[3];
  private final float[] fourth = new float[3];

  /**
   * @param weights and norms in the order of {@link ErrorSums#norms}
   */
  ErrorShares(double[] weights, double[] norms) {
    for (int kind = 0; kind < 3; kind++) {
      double norm = norms[kind + 3];
      linear[kind] = (float) weights[kind];
      fourth[kind] = norm == 0 ? 0 : (float) (weights[kind + 3] / (norm * norm * norm));
    }
  }

  /** Adds a row's shares to a row of the plane. */
  void add(ErrorStrip errors, float[] plane, int at) {
    for (int x = 0; x < errors.edge.length; x++) {
      float edge = errors.edge[x];
      plane[at + x] +=
          share(ErrorSums.STRUCTURE, errors.structure[x])
              + share(ErrorSums.ADDED, Math.max(edge, 0))
              + share(ErrorSums.LOST, Math.max(-edge, 0));
    }
  }

  private float share(int kind, float error) {
    float square = error * error;
    return linear[kind] * error + fourth[kind] * (square * square);
  }
}
