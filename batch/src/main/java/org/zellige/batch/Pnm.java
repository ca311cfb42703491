package org.zellige.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Writes the binary forms of Netpbm's formats, eight bits per sample. */
final class Pnm {
  private Pnm() {}

  /**
   * P5.
   *
   * @param pixels GRAY
   */
  static byte[] pgm(Pixels pixels) {
    byte[] header = header("P5", pixels);
    int width = pixels.width();
    byte[] file = start(header, (long) width * pixels.height());
    for (int y = 0; y < pixels.height(); y++) {
      System.arraycopy(pixels.bytes(), pixels.rowOffset(y), file, header.length + y * width, width);
    }
    return file;
  }

  /**
   * P6.
   *
   * @param pixels GRAY or INT_RGB
   */
  static byte[] ppm(Pixels pixels) {
    byte[] header = header("P6", pixels);
    byte[] file = start(header, 3L * pixels.width() * pixels.height());
    boolean gray = pixels.format() == PixelFormat.GRAY;
    int at = header.length;
    for (int y = 0; y < pixels.height(); y++) {
      int row = pixels.rowOffset(y);
      for (int x = 0; x < pixels.width(); x++) {
        int rgb = gray ? (pixels.bytes()[row + x] & 0xFF) * 0x010101 : pixels.ints()[row + x];
        file[at++] = (byte) (rgb >> 16);
        file[at++] = (byte) (rgb >> 8);
        file[at++] = (byte) rgb;
      }
    }
    return file;
  }

  private static byte[] header(String magic, Pixels pixels) {
    String text = magic + "\n" + pixels.width() + " " + pixels.height() + "\n255\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] start(byte[] header, long samples) {
    return Arrays.copyOf(header, Math.toIntExact(header.length + samples));
  }
}
