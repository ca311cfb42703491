package org.zellige.benchmarks.tuner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.study.Metric;
import org.zellige.benchmarks.study.Point;
import org.zellige.benchmarks.study.RateCurve;
import org.zellige.benchmarks.study.Scorer;

/**
 * An image, prepared for trials: the curves of the anchor, which is the encoder with the constants
 * that the product has, and what each quality counts.
 */
final class TrainingImage {
  /** The anchor's qualities: wide enough that no trial comes to lie far outside. */
  private static final double[] ANCHOR = {4, 8, 14, 22, 32, 44, 56, 66, 75, 82, 88, 92, 95, 98};

  private final Encoding encoding;
  private final double[] qualities;
  private final Anchor ssimulacra2;
  private final Anchor butteraugli;

  /**
   * Encodes and scores the anchor.
   *
   * @param qualities at which the image is tried, rising
   */
  TrainingImage(
      String name, Pixels pixels, Subject subject, Subsampling subsampling, double[] qualities)
      throws JpegException {
    Scorer scorer = new Scorer(pixels, Set.of(Metric.SSIMULACRA2, Metric.BUTTERAUGLI_3));
    this.encoding = new Encoding(name, pixels, scorer, subject, subsampling);
    this.qualities = qualities;
    double[] start = subject.knobs().stream().mapToDouble(Knob::start).toArray();
    List<Point> wide = points(start, ANCHOR);
    List<Point> same = points(start, qualities);
    ssimulacra2 = new Anchor(Metric.SSIMULACRA2, wide, same);
    butteraugli = new Anchor(Metric.BUTTERAUGLI_3, wide, same);
  }

  /** Encodes with other constants and compares with the anchor. */
  Loss loss(double[] values) throws JpegException {
    List<Point> points = points(values, qualities);
    return new Loss(encoding.name(), ssimulacra2.change(points), butteraugli.change(points));
  }

  private List<Point> points(double[] values, double[] at) throws JpegException {
    List<Point> points = new ArrayList<>();
    for (double quality : at) {
      points.add(encoding.point(values, quality));
    }
    return points;
  }

  private record Encoding(
      String name, Pixels pixels, Scorer scorer, Subject subject, Subsampling subsampling) {
    Point point(double[] values, double quality) throws JpegException {
      byte[] jpeg = subject.encode(pixels, values, quality, subsampling);
      Pixels decoded = JpegDecoder.builder().build().decode(jpeg).pixels();
      long size = (long) pixels.width() * pixels.height();
      return new Point("", name, size, quality, jpeg.length, scorer.score(decoded), 0);
    }
  }

  /** The anchor by one metric. */
  private static final class Anchor {
    private final Metric metric;
    private final RateCurve curve;
    private final double[] weights;
    private final double own;

    /**
     * @param wide the anchor's points, for its curve
     * @param same its points at the qualities of the trials, whose change is none
     */
    Anchor(Metric metric, List<Point> wide, List<Point> same) {
      this.metric = metric;
      curve = RateCurve.of(wide, metric).orElseThrow();
      weights =
          new QualityWeights(wide, metric).of(same.stream().mapToDouble(Point::quality).toArray());
      own = aboveCurve(same);
    }

    /** The weighted mean of the change of the logarithm of bytes at equal score. */
    double change(List<Point> points) {
      return aboveCurve(points) - own;
    }

    private double aboveCurve(List<Point> points) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        Point point = points.get(i);
        double atCurve = curve.logBytes(metric.goodness(point.score(metric)));
        sum += weights[i] * (Math.log(point.bytes()) - atCurve);
      }
      return sum;
    }
  }
}
