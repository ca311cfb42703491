package org.zellige.metric;

import java.util.Comparator;
import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.metric.image.Backdrops;
import org.zellige.metric.image.Background;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.image.Transfer;
import org.zellige.metric.ssimulacra2.PreparedPyramid;
import org.zellige.work.Workers;

/**
 * SSIMULACRA2, version 2.1 (J. Sneyers, Cloudinary): how good a distorted image looks beside its
 * original. 100 is equal; 90 cannot be told apart by flickering, 80 not side by side; 70 is high,
 * 50 medium, 30 low quality; there is no lower end.
 *
 * <p>Pixels are taken as sRGB. If either image is transparent, both are scored on a dark gray (0.1)
 * and on a bright one (0.9), and the worse score counts. Images with a side under 8 are padded by
 * repeating the last column and row.
 *
 * <p>A value of the map is a pixel's share in the weighted sum of errors that the score is made
 * from; the mean of the map is that sum.
 *
 * <p>Scores are those of libjxl on machines with fused multiply-add, and the same on every machine;
 * on one that has none they take very long.
 *
 * <p>A prepared original takes 32 bytes a pixel (twice that if transparent), scoring 16 more while
 * it runs, and a map 17 more.
 */
public final class Ssimulacra2 {
  // From the weighted sum of errors to the score: libjxl 0.12, tools/ssimulacra2.cc.
  private static final double SCALE = 0.9562382616834844;
  private static final double LINEAR = 2.326765642916932;
  private static final double SQUARE = -0.020884521182843837;
  private static final double CUBE = 6.248496625763138e-05;
  private static final double POWER = 0.6276336467831387;

  private Ssimulacra2() {}

  /**
   * The score of one distorted image, on this thread.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double score(Pixels reference, Pixels distorted) {
    return reference(reference).score(distorted);
  }

  /**
   * Prepares an original; all work is done on the threads that call.
   *
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static Reference reference(Pixels original) {
    return new Prepared(original, Workers.CALLER);
  }

  /**
   * Prepares an original; this and the scoring are shared out among the caller and an executor's
   * threads. Scores are the same, to the last bit, for any number of threads.
   *
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IllegalArgumentException if the format is CMYK or there are no threads
   */
  public static Reference reference(Pixels original, Executor executor, int threads) {
    return new Prepared(original, Workers.of(executor, threads));
  }

  private static double scoreOf(double error) {
    double e = error * SCALE;
    double polynomial = LINEAR * e + SQUARE * e * e + CUBE * e * e * e;
    return polynomial > 0 ? 100 - 10 * StrictMath.pow(polynomial, POWER) : 100;
  }

  private static final class Prepared implements Reference {
    private final Backdrops<RgbPlanes, PreparedPyramid> originals;

    Prepared(Pixels original, Workers workers) {
      originals =
          new Backdrops<>(
              original,
              Background.DARK_AND_BRIGHT,
              (pixels, background) -> RgbPlanes.of(pixels, Transfer.LINEAR, background, workers),
              linear -> new PreparedPyramid(linear, workers));
    }

    @Override
    public double score(Pixels distorted) {
      return originals.worst(
          distorted, (original, linear) -> scoreOf(original.error(linear, null)), Double::compare);
    }

    @Override
    public Comparison compare(Pixels distorted) {
      return originals.worst(distorted, this::compare, Comparator.comparing(Comparison::score));
    }

    private Comparison compare(PreparedPyramid original, RgbPlanes linear) {
      int width = linear.width();
      float[] shares = new float[width * linear.height()];
      double score = scoreOf(original.error(linear, shares));
      return new Comparison(score, ScoreMap.cropped(shares, width, width(), height()));
    }

    @Override
    public int width() {
      return originals.width();
    }

    @Override
    public int height() {
      return originals.height();
    }
  }
}
