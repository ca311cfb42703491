package org.zellige.metric;

import org.zellige.Pixels;
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

  private ButteraugliSlope(Pixels original) {
    this.width = original.width();
    this.height = original.height();
    this.scene =
        PreparedScene.forSlopes(linear(original), (float) Butteraugli.SDR_NITS, Workers.CALLER);
  }

  /**
   * Prepares an original.
   *
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static ButteraugliSlope of(Pixels original) {
    return new ButteraugliSlope(original);
  }

  private static RgbPlanes linear(Pixels pixels) {
    return RgbPlanes.of(pixels, Transfer.LINEAR, BLACK, Workers.CALLER);
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
    return EncodedSlopes.of(slopes, lights, width, height);
  }
}
