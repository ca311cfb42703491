package org.zellige.batch;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Optional;
import org.zellige.Pixels;

/** Converts the colours of a profile to sRGB. */
final class SrgbConversion {
  /** Bits from the lowest one on of red, green and blue in an int. */
  private static final int[] SHIFTS = {16, 8, 0};

  private SrgbConversion() {}

  /**
   * What became of the pixels.
   *
   * @param isSrgb whether they are sRGB now, and need no profile
   * @param warnings why they are not
   */
  record Result(Pixels pixels, boolean isSrgb, List<String> warnings) {}

  /** Converts pixels in place where it can. */
  static Result of(Pixels pixels, Optional<byte[]> profile) {
    if (profile.isEmpty()) {
      return new Result(pixels, false, List.of());
    }
    if (SrgbProfile.matches(profile.get())) {
      return new Result(pixels, true, List.of());
    }
    try {
      ColorConvertOp conversion =
          new ColorConvertOp(
              new ICC_Profile[] {
                ICC_Profile.getInstance(profile.get()), ICC_Profile.getInstance(ColorSpace.CS_sRGB)
              },
              null);
      switch (pixels.format()) {
        case INT_RGB, INT_ARGB -> ints(pixels, conversion);
        case RGB_16, RGBA_16 -> shorts(pixels, conversion);
        default -> {
          return new Result(
              pixels,
              false,
              List.of("the colour profile stays: " + pixels.format() + " is not converted"));
        }
      }
      return new Result(pixels, true, List.of());
    } catch (RuntimeException e) {
      // The colour management of the JDK has several for profiles that it cannot use.
      return new Result(
          pixels, false, List.of("the colour profile stays: it cannot be applied (" + e + ")"));
    }
  }

  private static void ints(Pixels pixels, ColorConvertOp conversion) {
    int width = pixels.width();
    WritableRaster row = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
    int[] samples = new int[3 * width];
    for (int y = 0; y < pixels.height(); y++) {
      int from = pixels.rowOffset(y);
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          samples[3 * x + c] = pixels.ints()[from + x] >> SHIFTS[c] & 0xFF;
        }
      }
      row.setPixels(0, 0, width, 1, samples);
      conversion.filter(row, row).getPixels(0, 0, width, 1, samples);
      for (int x = 0; x < width; x++) {
        int rgb = samples[3 * x] << 16 | samples[3 * x + 1] << 8 | samples[3 * x + 2];
        pixels.ints()[from + x] = pixels.ints()[from + x] & 0xFF000000 | rgb;
      }
    }
  }

  private static void shorts(Pixels pixels, ColorConvertOp conversion) {
    int width = pixels.width();
    int elements = pixels.format().elementsPerPixel();
    WritableRaster row = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, 3, null);
    int[] samples = new int[3 * width];
    for (int y = 0; y < pixels.height(); y++) {
      int from = pixels.rowOffset(y);
      for (int i = 0; i < samples.length; i++) {
        samples[i] = pixels.shorts()[from + i / 3 * elements + i % 3] & 0xFFFF;
      }
      row.setPixels(0, 0, width, 1, samples);
      conversion.filter(row, row).getPixels(0, 0, width, 1, samples);
      for (int i = 0; i < samples.length; i++) {
        pixels.shorts()[from + i / 3 * elements + i % 3] = (short) samples[i];
      }
    }
  }
}
