package org.zellige.metric;

import java.util.List;
import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.metric.butteraugli.PreparedScene;
import org.zellige.metric.image.Backdrops;
import org.zellige.metric.image.Background;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.image.Transfer;
import org.zellige.work.Workers;

/**
 * Butteraugli (J. Alakuijala, Google) as libjxl 0.12 has it: how visible the worst difference of
 * two images is. 0 is equal; at about 1 a difference can just be seen, and there is no upper end.
 *
 * <p>Scores are the largest value of the map, which has a value for each pixel; {@link #norm} sums
 * the map up in another way. "3-norm" is {@code norm(map, 3)}.
 *
 * <p>Pixels are taken as sRGB. If either image is transparent, both are compared on black and on
 * white, and the larger value counts at each pixel. Images with a side under 8 are padded by
 * repeating the last column and row; the map has the size of the image all the same.
 *
 * <p>A prepared original takes 60 bytes a pixel (twice that if transparent), a tenth more if it is
 * wide; scoring some 24 more while it runs.
 */
public final class Butteraugli {
  /** How bright white is in candela per square metre, unless something else is said: 80. */
  public static final double SDR_NITS = 80;

  /** The brightest that the scale of HDR video (SMPTE ST 2084) knows. */
  private static final double MOST_NITS = 10_000;

  private static final List<Background> BACKGROUNDS = List.of(new Background(0), new Background(1));

  private Butteraugli() {}

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
    return new Prepared(original, (float) SDR_NITS, Workers.CALLER);
  }

  /**
   * Prepares an original; this and the scoring are shared out among the caller and an executor's
   * threads. Scores are the same, to the last bit, for any number of threads.
   *
   * @param nits how bright white is, in candela per square metre; above 0
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IllegalArgumentException if the format is CMYK, there is no light, or there are no
   *     threads
   */
  public static Reference reference(Pixels original, double nits, Executor executor, int threads) {
    if (!(nits > 0 && nits <= MOST_NITS)) {
      throw new IllegalArgumentException(nits + " nits");
    }
    return new Prepared(original, (float) nits, Workers.of(executor, threads));
  }

  /**
   * Sums a map up: the mean of its p-, 2p- and 4p-norms, each taken of the mean pixel. The higher
   * p, the more the worst places count.
   *
   * @param map of a comparison by Butteraugli
   * @param p above 0; 3 is usual
   */
  public static double norm(ScoreMap map, double p) {
    return MapNorm.of(map, p);
  }

  private static final class Prepared implements Reference {
    private final Backdrops<RgbPlanes, PreparedScene> originals;

    Prepared(Pixels original, float nits, Workers workers) {
      originals =
          new Backdrops<>(
              original,
              BACKGROUNDS,
              (pixels, background) -> RgbPlanes.of(pixels, Transfer.LINEAR, background, workers),
              light -> PreparedScene.of(light, nits, workers));
    }

    @Override
    public double score(Pixels distorted) {
      return compare(distorted).score();
    }

    @Override
    public Comparison compare(Pixels distorted) {
      ScoreMap map = new ScoreMap(width(), height(), 1, new float[width() * height()]);
      for (float[][] differences : originals.each(distorted, PreparedScene::differences)) {
        keepLarger(differences, map);
      }
      return new Comparison(map.max(), map);
    }

    private static void keepLarger(float[][] differences, ScoreMap map) {
      float[] values = map.values();
      int width = map.width();
      for (int y = 0; y < map.height(); y++) {
        float[] row = differences[y];
        for (int x = 0; x < width; x++) {
          values[y * width + x] = Math.max(values[y * width + x], row[x]);
        }
      }
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
