package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

/** What comes of decoding, to be compared. */
final class Outcomes {
  private Outcomes() {}

  /** Decodes. */
  @FunctionalInterface
  interface Decoding {
    DecodedImage run() throws IOException;
  }

  /** Pixels and warnings, or the exception. */
  static String of(JpegDecoder decoder, byte[] jpeg) {
    return of(() -> decoder.decode(jpeg));
  }

  /** The same from a stream. */
  static String of(JpegDecoder decoder, InputStream jpeg) {
    return of(() -> decoder.decode(jpeg));
  }

  private static String of(Decoding decoding) {
    try {
      DecodedImage image = decoding.run();
      return image.pixels().width()
          + " "
          + Arrays.hashCode(image.pixels().ints())
          + " "
          + image.warnings();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Calm on the left, wild on the right and in some rows, so that none is like the next. */
  static Pixels picture(int width, int height) {
    Random random = new Random(7);
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = random.nextInt(1 + x / 6 + y % 97);
        int red = (x / 4 + noise) & 0xFF;
        int green = (y / 3 + noise / 2) & 0xFF;
        int blue = ((x + y) / 7 + noise / 3) & 0xFF;
        rgb[y * width + x] = red << 16 | green << 8 | blue;
      }
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }
}
