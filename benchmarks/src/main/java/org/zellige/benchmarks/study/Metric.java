package org.zellige.benchmarks.study;

/** What images are scored by: the columns that a table of points may have. */
public enum Metric {
  SSIMULACRA2("ssimu2", "SSIMULACRA2", true, new ScoreRange(30, 90)),
  BUTTERAUGLI_3("butter3", "Butteraugli 3-norm", false, new ScoreRange(0.5, 4)),
  BUTTERAUGLI_MAX("buttermax", "Butteraugli max", false, new ScoreRange(1, 8)),
  /** In dB, of luma. */
  PSNR_Y("psnr", "PSNR-Y", true, new ScoreRange(25, 50)),
  /** 1 is equal. The range leaves out nothing. */
  SSIM("ssim", "SSIM", true, new ScoreRange(-1, 1)),
  MS_SSIM("msssim", "MS-SSIM", true, new ScoreRange(-1, 1));

  private final String column;
  private final String title;
  private final boolean rising;
  private final ScoreRange range;

  /**
   * @param range where curves are compared unless something else is said
   */
  Metric(String column, String title, boolean rising, ScoreRange range) {
    this.column = column;
    this.title = title;
    this.rising = rising;
    this.range = range;
  }

  /** The metric with the given column or constant name, in any case. */
  static Metric parse(String text) {
    for (Metric metric : values()) {
      if (metric.column.equalsIgnoreCase(text) || metric.name().equalsIgnoreCase(text)) {
        return metric;
      }
    }
    throw new IllegalArgumentException("unknown metric: " + text);
  }

  /** The heading in tables of points. */
  String column() {
    return column;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether a higher score is better. */
  boolean isRising() {
    return rising;
  }

  /** The score, negated if lower ones are better: more of it always looks better. */
  public double goodness(double score) {
    return rising ? score : -score;
  }

  /** Where curves are compared unless something else is said, in scores. */
  public ScoreRange range() {
    return range;
  }
}
