package org.zellige.batch;

import java.math.BigDecimal;

/**
 * What a score must reach.
 *
 * @param score which one
 * @param bound the least value, or the largest where lower is better; finite
 */
public record Threshold(Score score, double bound) {
  /** Whether a value is good enough. */
  public boolean isMetBy(double value) {
    return score.higherIsBetter() ? value >= bound : value <= bound;
  }

  /** Says of a value that it is not good enough, for example {@code psnr 29.815 is under 30}. */
  public String complaint(double value) {
    String limit = BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    return score.label()
        + " "
        + score.textAtWorst(value)
        + (score.higherIsBetter() ? " is under " : " is over ")
        + limit;
  }
}
