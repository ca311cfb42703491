package org.zellige.metric;

import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.metric.butteraugli.PreparedScene;
import org.zellige.metric.image.Background;
import org.zellige.metric.image.EncodedSlopes;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.image.Transfer;
import org.zellige.work.Workers;

/**
 * How Butteraugli's 3-norm changes with each pixel of a distorted image: the direction in which
 * pixels are to be moved for a better score.
 *
 * <p>It is the derivative of {@link Butteraugli#norm}, back through the maps of both scales, what
 * is seen of each band, the bands themselves and the retina. What the original hides depends on the
 * original alone. Transparent images count as laid on black.
 */
public final class ButteraugliSlope {
  private static final Background BLACK = new Background(0);

  private final PreparedScene scene;
  private final int width;
  private final int height;

  private final Workers workers;

  private ButteraugliSlope(Pixels original, Workers workers) {
    this.workers = workers;
    this.width = original.width();
    this.height = original.height();
    this.scene = PreparedScene.forSlopes(linear(original), (float) Butteraugli.SDR_NITS, workers);
  }

  /**
   * Prepares an original; all work is done on the threads that call.
   *
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static ButteraugliSlope of(Pixels original) {
    return new ButteraugliSlope(original, Workers.CALLER);
  }

  /**
   * Prepares an original; this and all else is shared out among the caller and an executor's
   * threads. Slopes are the same, to the last bit, for any number of threads.
   *
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IllegalArgumentException if the format is CMYK or there are no threads
   */
  public static ButteraugliSlope of(Pixels original, Executor executor, int threads) {
    return new ButteraugliSlope(original, Workers.of(executor, threads));
  }

  private RgbPlanes linear(Pixels pixels) {
    return RgbPlanes.of(pixels, Transfer.LINEAR, BLACK, workers);
  }

  /**
   * The slope at a distorted image.
   *
   * @return planes of red, green and blue, row by row without gaps: the change of the 3-norm when a
   *     channel becomes brighter by one of 255 steps
   * @throws IllegalArgumentException if the size is another or the format is CMYK
   */
  public float[][] at(Pixels distorted) {
    if (distorted.width() != width || distorted.height() != height) {
      throw new IllegalArgumentException(
          "%d × %d pixels beside %d × %d"
              .formatted(distorted.width(), distorted.height(), width, height));
    }
    RgbPlanes light = linear(distorted);
    RgbPlanes slopes = scene.slopes(light, map -> MapNorm.replaceBySlopes(map, width, height));
    float[][] lights = {light.plane(0), light.plane(1), light.plane(2)};
    return EncodedSlopes.of(slopes, lights, width, height, workers);
  }
}
