package org.zellige.entropy.scan;

import java.util.Arrays;
import java.util.List;

/**
 * The scans of an image in order. Together they bring every bit of every coefficient of the
 * components 0…n−1 once, in an order that T.81 allows (G.1.1.1).
 *
 * @param progressive whether it is for a progressive frame
 * @param scans in order
 */
public record ScanScript(boolean progressive, List<ScriptScan> scans) {
  /** The point transform of 12-bit samples at which nothing is left. */
  private static final int MAX_POINT_TRANSFORM = 13;

  /** State of a coefficient of which no bit is known. */
  private static final int UNKNOWN = -1;

  /**
   * Keeps its own copy of the list.
   *
   * @throws IllegalArgumentException if the scans are no image that T.81 allows
   */
  public ScanScript {
    scans = List.copyOf(scans);
    int components =
        1
            + scans.stream()
                .flatMap(scan -> scan.components().stream())
                .mapToInt(c -> c)
                .max()
                .orElse(-1);
    // By component and coefficient, the lowest bit that is known.
    int[][] known = new int[components][64];
    for (int[] of : known) {
      Arrays.fill(of, UNKNOWN);
    }
    for (ScriptScan scan : scans) {
      requireForm(progressive, scan);
      for (int component : scan.components()) {
        follow(scan, known[component]);
      }
    }
    if (components == 0
        || Arrays.stream(known).flatMapToInt(Arrays::stream).anyMatch(lowest -> lowest != 0)) {
      throw new IllegalArgumentException("scans that leave bits of coefficients out");
    }
  }

  private static void requireForm(boolean progressive, ScriptScan scan) {
    int start = scan.spectralStart();
    int end = scan.spectralEnd();
    int low = scan.approximationLow();
    List<Integer> components = scan.components();
    boolean ascending = true;
    for (int i = 1; i < components.size(); i++) {
      ascending &= components.get(i - 1) < components.get(i);
    }
    boolean some = !components.isEmpty() && components.size() <= 4 && components.get(0) >= 0;
    boolean form =
        progressive
            ? (start == 0 ? end == 0 : start <= end && end < 64 && components.size() == 1)
                && low >= 0
                && low <= MAX_POINT_TRANSFORM
                && (!scan.isRefinement() || scan.approximationHigh() == low + 1)
            : scan.equals(ScriptScan.whole(components));
    require(some && ascending && form, "not a scan", scan);
  }

  private static void follow(ScriptScan scan, int[] known) {
    require(!scan.hasAc() || scan.hasDc() || known[0] != UNKNOWN, "AC before DC", scan);
    int before = scan.isRefinement() ? scan.approximationHigh() : UNKNOWN;
    for (int k = scan.spectralStart(); k <= scan.spectralEnd(); k++) {
      require(known[k] == before, "out of order", scan);
      known[k] = scan.approximationLow();
    }
  }

  /** A scan is told only when it is refused: every encoding asks some thousand times. */
  private static void require(boolean condition, String reason, ScriptScan scan) {
    if (!condition) {
      throw new IllegalArgumentException(reason + ": " + scan);
    }
  }
}
