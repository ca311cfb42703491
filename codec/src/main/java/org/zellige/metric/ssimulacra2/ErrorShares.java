package org.zellige.metric.ssimulacra2;

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

  /** Adds the shares of structural errors and of edges to a plane. */
  void add(float[] structure, float[] edges, float[] plane) {
    for (int i = 0; i < plane.length; i++) {
      float edge = edges[i];
      plane[i] +=
          share(ErrorSums.STRUCTURE, structure[i])
              + share(ErrorSums.ADDED, Math.max(edge, 0))
              + share(ErrorSums.LOST, Math.max(-edge, 0));
    }
  }

  private float share(int kind, float error) {
    float square = error * error;
    return linear[kind] * error + fourth[kind] * (square * square);
  }
}
