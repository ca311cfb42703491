package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zellige.EncodedImage;

/** How well targets were met: a line for each target, and one for each encoding that failed. */
final class TargetReport {
  /** Points of SSIMULACRA2 that a score may be above its target. */
  private static final double MOST_ABOVE = 0.5;

  /** By how much a score may differ from the one that the encoder told. */
  private static final double SAME_SCORE = 1e-6;

  private static final double LEAST_FILLED = 0.97;
  private static final int MOST_ATTEMPTS = 10;

  /** The finest quality, beyond which no score becomes better. */
  static final double BEST_QUALITY = 100;

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  private static final class Line {
    int encodings;
    int good;
    int beyondReach;
    int attempts;
    int mostAttempts;

    void add(EncodedImage image) {
      encodings++;
      attempts += image.attempts();
      mostAttempts = Math.max(mostAttempts, image.attempts());
    }
  }

  /**
   * Takes in an encoding to a score.
   *
   * @param actual the score of the decoded file
   */
  void score(String name, double wanted, double actual, EncodedImage image) {
    Line line = line("SSIMULACRA2 " + wanted);
    if (!image.isOnTarget() && image.quality() == BEST_QUALITY) {
      line.beyondReach++;
      return;
    }
    line.add(image);
    boolean isTold = Math.abs(actual - image.value().orElseThrow()) <= SAME_SCORE;
    boolean isMet = actual >= wanted && actual <= wanted + MOST_ABOVE;
    count(line, isTold && isMet, image, "%s to SSIMULACRA2 %s: %.3f", name, wanted, actual);
  }

  /**
   * Takes in an encoding to a size.
   *
   * @param most the size
   * @param best that of the image at the finest quality
   */
  void size(String target, String name, long most, long best, EncodedImage image) {
    Line line = line(target);
    long bytes = image.bytes().length;
    double filled = (double) bytes / most;
    boolean isLarge = bytes > most;
    if (isLarge ? image.quality() == 0 : best < LEAST_FILLED * most) {
      line.beyondReach++;
      return;
    }
    line.add(image);
    boolean isMet = !isLarge && filled >= LEAST_FILLED;
    count(line, isMet, image, "%s to %d bytes: %d, %.1f %%", name, most, bytes, 100 * filled);
  }

  private Line line(String target) {
    return lines.computeIfAbsent(target, key -> new Line());
  }

  private void count(
      Line line, boolean isMet, EncodedImage image, String format, Object... arguments) {
    if (isMet && image.attempts() <= MOST_ATTEMPTS) {
      line.good++;
    } else {
      String what = String.format(Locale.ROOT, format, arguments);
      failures.add(
          "%s, quality %s, %d attempts".formatted(what, image.quality(), image.attempts()));
    }
  }

  /** Whether every target was met that can be. */
  boolean isGood() {
    return failures.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%-18s %9s %5s %13s %9s %5s%n",
            "target", "encodings", "met", "beyond reach", "attempts", "most"));
    lines.forEach((target, line) ->
        text.append(
            String.format(
                Locale.ROOT,
                "%-18s %9d %5d %13d %9.1f %5d%n",
                target,
                line.encodings,
                line.good,
                line.beyondReach,
                (double) line.attempts / Math.max(1, line.encodings),
                line.mostAttempts)));
    failures.forEach(failure -> text.append(failure).append(System.lineSeparator()));
    return text.toString();
  }
}
