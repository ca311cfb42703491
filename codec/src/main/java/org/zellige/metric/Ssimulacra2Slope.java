package org.zellige.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.metric.image.Background;
import org.zellige.metric.image.EncodedSlopes;
import org.zellige.metric.image.HalvedLight;
import org.zellige.metric.image.Halving;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.image.Transfer;
import org.zellige.metric.ssimulacra2.PositiveXyb;
import org.zellige.metric.ssimulacra2.SlopeScale;
import org.zellige.metric.ssimulacra2.Ssimulacra2Weights;
import org.zellige.work.Workers;

/**
 * How the error of SSIMULACRA2 changes with each pixel of a distorted image: the direction in which
 * pixels are to be moved for a better score.
 *
 * <p>It is the derivative of the weighted sum of errors, with a shorter blur than the score's, so
 * that it is near enough to follow but not exact: see {@link Ssimulacra2} for the score itself.
 * Transparent images count as laid on dark gray.
 *
 * <p>It can leave out the finest scales. What is left is the same for all pixels of a box, but for
 * the curve of sRGB, of which the slope at their mean is taken.
 */
public final class Ssimulacra2Slope {
  private final List<SlopeScale> scales = new ArrayList<>();
  private final int width;
  private final int height;

  /** The finest scale that counts, 0 being that of the pixels. */
  private final int finest;

  private final Workers workers;

  private Ssimulacra2Slope(Pixels original, int finest, Workers workers) {
    this.workers = workers;
    this.finest = finest;
    this.width = original.width();
    this.height = original.height();
    RgbPlanes image = light(original);
    Ssimulacra2Weights weights =
        Ssimulacra2Weights.of(
            Math.max(width, RgbPlanes.LEAST_SIDE), Math.max(height, RgbPlanes.LEAST_SIDE));
    for (int scale = finest; scale < weights.scales(); scale++) {
      RgbPlanes half = Halving.of(image, workers);
      convert(image);
      scales.add(new SlopeScale(image, scale, weights, workers));
      image = half;
    }
  }

  /**
   * Prepares an original; all work is done on the threads that call.
   *
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static Ssimulacra2Slope of(Pixels original) {
    return new Ssimulacra2Slope(original, 0, Workers.CALLER);
  }

  /**
   * Prepares an original; this and all else is shared out among the caller and an executor's
   * threads. Slopes are the same, to the last bit, for any number of threads.
   *
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IllegalArgumentException if the format is CMYK or there are no threads
   */
  public static Ssimulacra2Slope of(Pixels original, Executor executor, int threads) {
    return of(original, 0, Workers.of(executor, threads));
  }

  /**
   * Prepares an original of which the finest scales are left out.
   *
   * @param finest scale that counts, 0…5; pixels are taken in boxes of 2<sup>finest</sup> a side
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static Ssimulacra2Slope of(Pixels original, int finest, Workers workers) {
    return new Ssimulacra2Slope(original, finest, workers);
  }

  private void convert(RgbPlanes image) {
    workers.overRows(image.height(), (from, to) -> PositiveXyb.convert(image, from, to));
  }

  private RgbPlanes light(Pixels pixels) {
    Background background = Background.DARK_AND_BRIGHT.get(0);
    return finest == 0
        ? RgbPlanes.of(pixels, Transfer.LINEAR, background, workers)
        : HalvedLight.of(pixels, finest, background, workers);
  }

  /**
   * The slope at a distorted image.
   *
   * @return planes of red, green and blue, row by row without gaps: the change of the error when a
   *     channel of a pixel, or of all in a box, becomes brighter by one of 255 steps; without unit
   * @throws IllegalArgumentException if the size is another or the format is CMYK
   */
  public float[][] at(Pixels distorted) {
    if (distorted.width() != width || distorted.height() != height) {
      throw new IllegalArgumentException(
          "%d × %d pixels beside %d × %d"
              .formatted(distorted.width(), distorted.height(), width, height));
    }
    List<RgbPlanes> pyramid = new ArrayList<>();
    RgbPlanes image = light(distorted);
    float[][] lights = new float[3][];
    RgbPlanes light = image;
    workers.overRows(0, 3, 1, (c, end) -> lights[c] = light.plane(c).clone());
    for (int scale = 0; scale < scales.size(); scale++) {
      RgbPlanes half = Halving.of(image, workers);
      convert(image);
      scales.get(scale).replaceBySlope(image);
      pyramid.add(image);
      image = half;
    }
    for (int scale = scales.size() - 1; scale > 0; scale--) {
      RgbPlanes finer = pyramid.get(scale - 1);
      Halving.addShares(pyramid.get(scale), finer, workers);
    }
    if (pyramid.isEmpty()) {
      return new float[3][lights[0].length]; // too small for any scale that counts
    }
    return EncodedSlopes.of(pyramid.get(0), lights, boxes(width), boxes(height), workers);
  }

  private int boxes(int pixels) {
    return HalvedLight.boxes(pixels, 1 << finest);
  }
}
