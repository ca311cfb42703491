package org.zellige.viewer.block;

/** What became of a coefficient. */
public enum Fate {
  ZERO("zero", "less than half a step: rounded to zero"),
  KEPT("rounded", "rounded to the nearest multiple of its step"),
  DROPPED("dropped", "more than half a step, and zero all the same"),
  LOWERED("lowered", "nearer to zero than the nearest multiple"),
  RAISED("raised", "farther from zero than the nearest multiple");

  private final String word;
  private final String meaning;

  Fate(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /**
   * Compares what is stored with what plain rounding would have made.
   *
   * @param coefficient of the original
   * @param step of quantisation, from 1
   * @param stored multiple of the step
   */
  public static Fate of(double coefficient, int step, int stored) {
    long nearest = Math.round(coefficient / step);
    if (stored == nearest) {
      return stored == 0 ? ZERO : KEPT;
    }
    if (stored == 0) {
      return DROPPED;
    }
    boolean sameSide = Long.signum(nearest) == Integer.signum(stored);
    return sameSide && Math.abs(stored) < Math.abs(nearest) ? LOWERED : RAISED;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }

  @Override
  public String toString() {
    return word;
  }
}
