package org.zellige.batch;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.metric.Comparison;
import org.zellige.metric.ScoreMap;
import org.zellige.metric.Ssimulacra2;

/** Looks at outputs beside their inputs, for people who want to see what was lost. */
public final class LookingGlass {
  /** Memory that a look takes: both images, and what the metric makes of them. */
  public static final int BYTES_PER_PIXEL = 200;

  /** Longest side of a small picture. */
  private static final int SMALL = 144;

  private static final double SMALL_QUALITY = 80;

  /** Sides of a close-up. */
  private static final int CLOSE_UP = 48;

  /** Sides of the tiles among which the worst is found: an MCU of 4:2:0. */
  private static final int TILE = 16;

  /** Smallest side of an image that can be scored. */
  private static final int LEAST_SIDE = 8;

  /** A score of images that are alike to the bit. */
  private static final double EQUAL = 100;

  private final Limits limits;

  /**
   * @param limits what one image may cost
   */
  public LookingGlass(Limits limits) {
    this.limits = limits;
  }

  /**
   * Looks at an output.
   *
   * @param input the file that was given
   * @param output the JPEG that became of it
   * @throws IOException if one of them cannot be decoded
   */
  public Look look(byte[] input, byte[] output) throws IOException {
    Pixels before = ImageFiles.read(input, limits).pixels();
    if (Arrays.equals(input, output)) {
      byte[] small = small(before);
      return new Look(OptionalDouble.of(EQUAL), small, small, Optional.empty());
    }
    Pixels after = ImageFiles.read(output, limits).pixels();
    boolean comparable =
        before.width() == after.width()
            && before.height() == after.height()
            && Math.min(after.width(), after.height()) >= LEAST_SIDE;
    if (!comparable) {
      return new Look(OptionalDouble.empty(), small(before), small(after), Optional.empty());
    }
    Comparison comparison = Ssimulacra2.reference(before).compare(after);
    return new Look(
        OptionalDouble.of(comparison.score()),
        small(before),
        small(after),
        worst(comparison.map(), before, after));
  }

  private static Optional<Look.Worst> worst(ScoreMap map, Pixels before, Pixels after)
      throws IOException {
    int bestX = 0;
    int bestY = 0;
    double most = 0;
    for (int y = 0; y < map.imageHeight(); y += TILE) {
      for (int x = 0; x < map.imageWidth(); x += TILE) {
        double sum = sum(map, x, y);
        if (sum > most) {
          most = sum;
          bestX = x;
          bestY = y;
        }
      }
    }
    if (most == 0) {
      return Optional.empty();
    }
    int width = Math.min(CLOSE_UP, after.width());
    int height = Math.min(CLOSE_UP, after.height());
    int x = Math.clamp(bestX - (width - TILE) / 2, 0, after.width() - width);
    int y = Math.clamp(bestY - (height - TILE) / 2, 0, after.height() - height);
    return Optional.of(
        new Look.Worst(
            x,
            y,
            width,
            height,
            png(part(before, x, y, width, height)),
            png(part(after, x, y, width, height))));
  }

  private static double sum(ScoreMap map, int left, int top) {
    double sum = 0;
    for (int y = top; y < Math.min(top + TILE, map.imageHeight()); y++) {
      for (int x = left; x < Math.min(left + TILE, map.imageWidth()); x++) {
        sum += map.at(x, y);
      }
    }
    return sum;
  }

  private static byte[] png(Pixels pixels) throws IOException {
    return RasterFormat.PNG.encode(pixels, Optional.empty());
  }

  private static Pixels part(Pixels pixels, int left, int top, int width, int height) {
    Pixels part = Pixels.allocate(PixelFormat.INT_RGB, width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        part.ints()[y * width + x] = rgb(pixels, left + x, top + y);
      }
    }
    return part;
  }

  /** Means of as many pixels as fit. */
  private static byte[] small(Pixels pixels) throws IOException {
    int step = Math.max(1, Math.ceilDiv(Math.max(pixels.width(), pixels.height()), SMALL));
    int width = Math.max(1, pixels.width() / step);
    int height = Math.max(1, pixels.height() / step);
    Pixels small = Pixels.allocate(PixelFormat.INT_RGB, width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        small.ints()[y * width + x] = mean(pixels, x * step, y * step, step);
      }
    }
    return JpegEncoder.builder().effort(2).quality(SMALL_QUALITY).build().encode(small);
  }

  private static int mean(Pixels pixels, int left, int top, int step) {
    int right = Math.min(left + step, pixels.width());
    int bottom = Math.min(top + step, pixels.height());
    int count = (right - left) * (bottom - top);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int rgb = rgb(pixels, x, y);
        red += rgb >> 16 & 0xFF;
        green += rgb >> 8 & 0xFF;
        blue += rgb & 0xFF;
      }
    }
    return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
  }

  /** 0x00RRGGBB, alpha left out. */
  private static int rgb(Pixels pixels, int x, int y) {
    int at = pixels.rowOffset(y) + x * pixels.format().elementsPerPixel();
    return switch (pixels.format()) {
      case INT_RGB, INT_ARGB -> pixels.ints()[at] & 0xFFFFFF;
      case GRAY -> (pixels.bytes()[at] & 0xFF) * 0x010101;
      case RGB, CMYK ->
          rgb(
              pixels.bytes()[at] & 0xFF,
              pixels.bytes()[at + 1] & 0xFF,
              pixels.bytes()[at + 2] & 0xFF);
      case BGR ->
          rgb(
              pixels.bytes()[at + 2] & 0xFF,
              pixels.bytes()[at + 1] & 0xFF,
              pixels.bytes()[at] & 0xFF);
      case GRAY_16 -> (pixels.shorts()[at] >> 8 & 0xFF) * 0x010101;
      case RGB_16, RGBA_16, CMYK_16 ->
          rgb(
              pixels.shorts()[at] >> 8 & 0xFF,
              pixels.shorts()[at + 1] >> 8 & 0xFF,
              pixels.shorts()[at + 2] >> 8 & 0xFF);
      case GRAY_FLOAT -> level(pixels.floats()[at]) * 0x010101;
      case RGB_FLOAT ->
          rgb(
              level(pixels.floats()[at]),
              level(pixels.floats()[at + 1]),
              level(pixels.floats()[at + 2]));
    };
  }

  private static int rgb(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }

  private static int level(float value) {
    return Math.clamp(Math.round(255 * value), 0, 255);
  }
}
