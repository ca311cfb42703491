package org.zellige.benchmarks.study;

import java.util.Map;

/**
 * One image, encoded once.
 *
 * @param image its name, without folder and extension
 * @param pixels width × height
 * @param quality as the encoder counts it
 * @param bytes size of the file, from 1
 * @param scores by the metrics that were asked for
 * @param seconds time that encoding took; of a program, from its start to its end
 */
public record Point(
    String encoder,
    String image,
    long pixels,
    double quality,
    long bytes,
    Map<Metric, Double> scores,
    double seconds) {
  public Point {
    if (bytes < 1 || pixels < 1) {
      throw new IllegalArgumentException(bytes + " bytes, " + pixels + " pixels");
    }
    scores = Map.copyOf(scores);
  }

  /** Whether the metric has a score that can be drawn and integrated: not missing, not infinite. */
  boolean has(Metric metric) {
    Double score = scores.get(metric);
    return score != null && Double.isFinite(score);
  }

  /**
   * The score.
   *
   * @throws IllegalArgumentException if the metric has none
   */
  public double score(Metric metric) {
    Double score = scores.get(metric);
    if (score == null) {
      throw new IllegalArgumentException(encoder + " has no " + metric.title() + " of " + image);
    }
    return score;
  }

  /** Bits of the file per pixel of the image. */
  double bitsPerPixel() {
    return 8.0 * bytes / pixels;
  }

  /** The same point with the image called otherwise. */
  Point withImage(String name) {
    return new Point(encoder, name, pixels, quality, bytes, scores, seconds);
  }
}
