package org.zellige.quant.table;

/** The quality scale of the Independent JPEG Group: 50 leaves the base matrices as they are. */
public final class QualityScale {
  /** The largest step of a baseline file: table entries have eight bits. */
  public static final int MAX_BASELINE_STEP = 255;

  /** The largest step that libjpeg writes: entries are read as signed 16-bit numbers by some. */
  private static final int MAX_STEP = 32767;

  private QualityScale() {}

  /**
   * The factor in per cent: 5000 at quality 1, 100 at 50, 0 at 100; whole for whole qualities, and
   * straight between them.
   */
  public static double percent(double quality) {
    double q = Math.max(1, Math.min(100, quality));
    int below = (int) q;
    int percent = whole(below);
    return below == q ? percent : percent + (q - below) * (whole(below + 1) - percent);
  }

  private static int whole(int quality) {
    return quality < 50 ? 5000 / quality : 200 - 2 * quality;
  }

  /**
   * Steps for a quality.
   *
   * @param base 64 steps at quality 50
   * @param quality 0…100; 0 means the same as 1
   * @param baseline whether steps stay under 256
   */
  public static int[] scale(int[] base, double quality, boolean baseline) {
    double percent = percent(quality);
    int largest = baseline ? MAX_BASELINE_STEP : MAX_STEP;
    int[] steps = new int[base.length];
    for (int i = 0; i < base.length; i++) {
      steps[i] = Math.max(1, Math.min(largest, (int) ((base[i] * percent + 50) / 100)));
    }
    return steps;
  }
}
