package org.zellige.metric;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Peak signal-to-noise ratio in decibels, peak 255: 10 · log₁₀(255² / mean squared error); infinite
 * for equal images.
 */
public final class Psnr {
  private static final double PEAK_SQUARED = 255.0 * 255.0;

  // BT.601 luma, as in T.871.
  private static final double R = 0.299;
  private static final double G = 0.587;
  private static final double B = 0.114;

  private Psnr() {}

  /**
   * Of luma, which is not rounded before the difference is taken.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double luma(Pixels reference, Pixels distorted) {
    return ratio(reference, distorted, Psnr::lumaError);
  }

  /**
   * Of red, green and blue together.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double rgb(Pixels reference, Pixels distorted) {
    return ratio(reference, distorted, Psnr::rgbError);
  }

  @FunctionalInterface
  private interface SquaredError {
    double of(int reference, int distorted);
  }

  private static double ratio(Pixels reference, Pixels distorted, SquaredError error) {
    if (reference.width() != distorted.width() || reference.height() != distorted.height()) {
      throw new IllegalArgumentException(
          "%d × %d against %d × %d"
              .formatted(
                  reference.width(), reference.height(), distorted.width(), distorted.height()));
    }
    double sum = 0;
    for (int y = 0; y < reference.height(); y++) {
      for (int x = 0; x < reference.width(); x++) {
        sum += error.of(rgbAt(reference, x, y), rgbAt(distorted, x, y));
      }
    }
    double pixels = (double) reference.width() * reference.height();
    return 10 * Math.log10(PEAK_SQUARED / (sum / pixels));
  }

  private static double lumaError(int p, int q) {
    double difference =
        R * ((p >> 16 & 0xFF) - (q >> 16 & 0xFF))
            + G * ((p >> 8 & 0xFF) - (q >> 8 & 0xFF))
            + B * ((p & 0xFF) - (q & 0xFF));
    return difference * difference;
  }

  private static double rgbError(int p, int q) {
    double sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      double difference = (p >> shift & 0xFF) - (q >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum / 3;
  }

  private static int rgbAt(Pixels pixels, int x, int y) {
    PixelFormat format = pixels.format();
    int at = pixels.rowOffset(y) + x * format.elementsPerPixel();
    return switch (format) {
      case INT_RGB, INT_ARGB -> pixels.ints()[at];
      case RGB -> packed(pixels.bytes(), at, at + 2);
      case BGR -> packed(pixels.bytes(), at + 2, at);
      case GRAY -> (pixels.bytes()[at] & 0xFF) * 0x010101;
      case CMYK, GRAY_16, RGB_16, CMYK_16 ->
          throw new IllegalArgumentException(format + " pixels are not compared");
    };
  }

  private static int packed(byte[] bytes, int red, int blue) {
    return (bytes[red] & 0xFF) << 16 | (bytes[(red + blue) / 2] & 0xFF) << 8 | (bytes[blue] & 0xFF);
  }
}
