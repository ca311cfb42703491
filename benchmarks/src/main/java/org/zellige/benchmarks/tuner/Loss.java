package org.zellige.benchmarks.tuner;

/**
 * How an image fared in a trial: by how much the logarithm of its bytes grew at equal score,
 * negative if it fell.
 *
 * @param ssimulacra2 at equal SSIMULACRA2
 * @param butteraugli at equal 3-norm of Butteraugli
 */
record Loss(String image, double ssimulacra2, double butteraugli) {
  /** Both metrics count the same. */
  double mean() {
    return (ssimulacra2 + butteraugli) / 2;
  }

  /** The sum of the squares of what is worse than before. */
  double harm() {
    double first = Math.max(0, ssimulacra2);
    double second = Math.max(0, butteraugli);
    return first * first + second * second;
  }
}
