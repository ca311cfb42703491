package org.zellige.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Writes the binary forms of Netpbm's formats. Samples have 8 or 16 bits, as the pixels have; those
 * of 16 bits stand most significant byte first.
 */
final class Pnm {
  private Pnm() {}

  /**
   * P5.
   *
   * @param pixels GRAY or GRAY_16
   */
  static byte[] pgm(Pixels pixels) {
    return file("P5\n" + size(pixels), pixels, 1);
  }

  /**
   * P6.
   *
   * @param pixels gray or colour
   */
  static byte[] ppm(Pixels pixels) {
    return file("P6\n" + size(pixels), pixels, 3);
  }

  /**
   * P7; CMYK as GIMP and others write it: 0 is no ink.
   *
   * @param pixels gray, colour or ink
   */
  static byte[] pam(Pixels pixels) {
    int channels = channels(pixels.format());
    String type =
        switch (channels) {
          case 1 -> "GRAYSCALE";
          case 3 -> "RGB";
          default -> "CMYK";
        };
    String header =
        "P7\nWIDTH %d\nHEIGHT %d\nDEPTH %d\nMAXVAL %d\nTUPLTYPE %s\nENDHDR\n"
            .formatted(pixels.width(), pixels.height(), channels, maximum(pixels), type);
    return file(header, pixels, channels);
  }

  private static String size(Pixels pixels) {
    return pixels.width() + " " + pixels.height() + "\n" + maximum(pixels) + "\n";
  }

  private static int maximum(Pixels pixels) {
    return isWide(pixels) ? 0xFFFF : 0xFF;
  }

  private static boolean isWide(Pixels pixels) {
    return pixels.format().elementBytes() == Short.BYTES;
  }

  private static int channels(PixelFormat format) {
    return format.isPacked() ? 3 : format.elementsPerPixel();
  }

  private static byte[] file(String header, Pixels pixels, int channels) {
    byte[] start = header.getBytes(StandardCharsets.US_ASCII);
    int sampleBytes = isWide(pixels) ? 2 : 1;
    long samples = (long) channels * pixels.width() * pixels.height();
    byte[] file = Arrays.copyOf(start, Math.toIntExact(start.length + sampleBytes * samples));
    int at = start.length;
    boolean gray = channels(pixels.format()) == 1;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        for (int c = 0; c < channels; c++) {
          int value = sample(pixels, x, y, gray ? 0 : c);
          if (sampleBytes == 2) {
            file[at++] = (byte) (value >> 8);
          }
          file[at++] = (byte) value;
        }
      }
    }
    return file;
  }

  private static int sample(Pixels pixels, int x, int y, int channel) {
    int row = pixels.rowOffset(y);
    if (pixels.format().isPacked()) {
      return pixels.ints()[row + x] >> 16 - 8 * channel;
    }
    int at = row + x * pixels.format().elementsPerPixel() + channel;
    return isWide(pixels) ? pixels.shorts()[at] : pixels.bytes()[at];
  }
}
