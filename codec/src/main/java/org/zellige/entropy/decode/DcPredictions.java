package org.zellige.entropy.decode;

import java.util.Arrays;

/**
 * What the DC coefficients of a scan are predicted from: the last one of each component (T.81
 * F.1.1.5.1).
 */
final class DcPredictions {
  /** By place of the component in the scan. */
  final int[] last;

  /** What is kept of a coefficient: all bits, or none. */
  private final int kept;

  /**
   * @param differential whether the scan is of a differential frame, which codes DC coefficients as
   *     they are (T.81 annex J)
   */
  DcPredictions(int components, boolean differential) {
    this.last = new int[components];
    this.kept = differential ? 0 : ~0;
  }

  /**
   * The next DC coefficient.
   *
   * @param component its place in the scan
   */
  int add(int component, int difference) {
    int next = (last[component] & kept) + difference;
    last[component] = next;
    return next;
  }

  /** Starts again from zero. */
  void restart() {
    Arrays.fill(last, 0);
  }
}
