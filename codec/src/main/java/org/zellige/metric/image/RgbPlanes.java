package org.zellige.metric.image;

import org.zellige.Pixels;
import org.zellige.work.Workers;

/**
 * An image as metrics see it: red, green and blue apart, row by row without gaps. Whoever makes one
 * may write to its planes, which are never shared.
 */
public final class RgbPlanes {
  /** Smallest side that metrics look at; smaller images are padded. */
  public static final int LEAST_SIDE = 8;

  private final int width;
  private final int height;
  private final float[][] planes;

  /** A black image. */
  public RgbPlanes(int width, int height) {
    this.width = width;
    this.height = height;
    this.planes = new float[3][Math.multiplyExact(width, height)];
  }

  /**
   * Reads pixels as sRGB. Images with a side under {@value #LEAST_SIDE} are padded at the right and
   * at the bottom by repeating the last column and row.
   *
   * @throws IllegalArgumentException for inks
   */
  public static RgbPlanes of(
      Pixels pixels, Transfer.Curve curve, Background background, Workers workers) {
    return of(pixels, curve, background, LEAST_SIDE, workers);
  }

  /**
   * The same, padded to another size.
   *
   * @param leastSide pixels across and down that the result has at least
   * @throws IllegalArgumentException for inks
   */
  public static RgbPlanes of(
      Pixels pixels, Transfer.Curve curve, Background background, int leastSide, Workers workers) {
    RgbPlanes image =
        new RgbPlanes(Math.max(pixels.width(), leastSide), Math.max(pixels.height(), leastSide));
    workers.overRows(
        pixels.height(),
        (from, to) -> {
          PixelRows rows = new PixelRows(pixels, new Transfer(curve, background));
          for (int y = from; y < to; y++) {
            rows.read(y, image.planes, y * image.width, image.width);
          }
        });
    for (int y = pixels.height(); y < image.height; y++) {
      for (float[] plane : image.planes) {
        System.arraycopy(plane, (y - 1) * image.width, plane, y * image.width, image.width);
      }
    }
    return image;
  }

  /** Pixels across, padding included. */
  public int width() {
    return width;
  }

  /** Pixels down, padding included. */
  public int height() {
    return height;
  }

  /** The plane of red (0), green (1) or blue (2): the array itself. */
  public float[] plane(int channel) {
    return planes[channel];
  }
}
