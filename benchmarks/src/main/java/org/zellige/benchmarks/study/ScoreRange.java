package org.zellige.benchmarks.study;

import java.util.Locale;

/**
 * The scores over which curves are compared.
 *
 * @param low below {@code high}
 */
public record ScoreRange(double low, double high) {
  public ScoreRange {
    if (!(low < high)) {
      throw new IllegalArgumentException("no range: " + low + ".." + high);
    }
  }

  /**
   * Reads {@code 30..90}.
   *
   * @throws IllegalArgumentException if it is not of this form
   */
  static ScoreRange parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException("not a range such as 30..90: " + text);
    }
    return new ScoreRange(
        Double.parseDouble(text.substring(0, dots)), Double.parseDouble(text.substring(dots + 2)));
  }

  /** As in {@code 30…90}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s…%s", shortened(low), shortened(high));
  }

  private static String shortened(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
