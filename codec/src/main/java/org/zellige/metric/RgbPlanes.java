package org.zellige.metric;

import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.work.Workers;

/**
 * An image as metrics see it: red, green and blue apart, row by row without gaps. Whoever makes one
 * may write to its planes, which are never shared.
 */
final class RgbPlanes {
  /** Smallest side that metrics look at; smaller images are padded. */
  static final int LEAST_SIDE = 8;

  private final int width;
  private final int height;
  private final float[][] planes;

  /** A black image. */
  RgbPlanes(int width, int height) {
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
  static RgbPlanes of(Pixels pixels, Transfer.Curve curve, Background background, Workers workers) {
    return of(pixels, curve, background, LEAST_SIDE, workers);
  }

  /**
   * The same, padded to another size.
   *
   * @param leastSide pixels across and down that the result has at least
   * @throws IllegalArgumentException for inks
   */
  static RgbPlanes of(
      Pixels pixels, Transfer.Curve curve, Background background, int leastSide, Workers workers) {
    if (pixels.format().isInk()) {
      throw new IllegalArgumentException(pixels.format() + " pixels have no RGB");
    }
    RgbPlanes image =
        new RgbPlanes(Math.max(pixels.width(), leastSide), Math.max(pixels.height(), leastSide));
    workers.overRows(
        pixels.height(),
        (from, to) -> {
          Transfer transfer = new Transfer(curve, background);
          for (int y = from; y < to; y++) {
            image.readRow(pixels, y, transfer);
          }
        });
    for (int y = pixels.height(); y < image.height; y++) {
      for (float[] plane : image.planes) {
        System.arraycopy(plane, (y - 1) * image.width, plane, y * image.width, image.width);
      }
    }
    return image;
  }

  private void readRow(Pixels pixels, int y, Transfer transfer) {
    int in = pixels.rowOffset(y);
    int out = y * width;
    int n = pixels.width();
    switch (pixels.format()) {
      case GRAY -> {
        readChannel(pixels.bytes(), in, 1, transfer.table(255), planes[0], out, n);
        copyRed(out, n);
      }
      case RGB, BGR -> {
        int red = pixels.format() == PixelFormat.RGB ? 0 : 2;
        for (int c = 0; c < 3; c++) {
          int channel = Math.abs(red - c);
          readChannel(pixels.bytes(), in + channel, 3, transfer.table(255), planes[c], out, n);
        }
      }
      case INT_RGB -> readPacked(pixels.ints(), in, transfer.table(255), out, n);
      case INT_ARGB -> readBlended(pixels.ints(), in, transfer, out, n);
      case GRAY_16 -> {
        readChannel(pixels.shorts(), in, 1, transfer, planes[0], out, n);
        copyRed(out, n);
      }
      case RGB_16 -> {
        for (int c = 0; c < 3; c++) {
          readChannel(pixels.shorts(), in + c, 3, transfer, planes[c], out, n);
        }
      }
      case RGBA_16 -> readBlended(pixels.shorts(), in, transfer, out, n);
      case GRAY_FLOAT -> {
        readChannel(pixels.floats(), in, 1, transfer, planes[0], out, n);
        copyRed(out, n);
      }
      case RGB_FLOAT -> {
        for (int c = 0; c < 3; c++) {
          readChannel(pixels.floats(), in + c, 3, transfer, planes[c], out, n);
        }
      }
      case CMYK, CMYK_16 ->
          throw new IllegalStateException(pixels.format() + " pixels were refused");
    }
    for (float[] plane : planes) {
      Arrays.fill(plane, out + n, out + width, plane[out + n - 1]);
    }
  }

  private void copyRed(int out, int n) {
    System.arraycopy(planes[0], out, planes[1], out, n);
    System.arraycopy(planes[0], out, planes[2], out, n);
  }

  private static void readChannel(
      byte[] bytes, int in, int step, float[] table, float[] plane, int out, int n) {
    for (int x = 0; x < n; x++) {
      plane[out + x] = table[bytes[in + x * step] & 0xFF];
    }
  }

  private static void readChannel(
      short[] shorts, int in, int step, Transfer transfer, float[] plane, int out, int n) {
    for (int x = 0; x < n; x++) {
      plane[out + x] = transfer.of(Short.toUnsignedInt(shorts[in + x * step]));
    }
  }

  private static void readChannel(
      float[] floats, int in, int step, Transfer transfer, float[] plane, int out, int n) {
    for (int x = 0; x < n; x++) {
      plane[out + x] = transfer.ofFloat(floats[in + x * step]);
    }
  }

  private void readPacked(int[] rgb, int in, float[] table, int out, int n) {
    float[] red = planes[0];
    float[] green = planes[1];
    float[] blue = planes[2];
    for (int x = 0; x < n; x++) {
      int p = rgb[in + x];
      red[out + x] = table[p >> 16 & 0xFF];
      green[out + x] = table[p >> 8 & 0xFF];
      blue[out + x] = table[p & 0xFF];
    }
  }

  private void readBlended(int[] argb, int in, Transfer transfer, int out, int n) {
    for (int x = 0; x < n; x++) {
      int p = argb[in + x];
      float[] table = transfer.table(p >>> 24);
      planes[0][out + x] = table[p >> 16 & 0xFF];
      planes[1][out + x] = table[p >> 8 & 0xFF];
      planes[2][out + x] = table[p & 0xFF];
    }
  }

  private void readBlended(short[] rgba, int in, Transfer transfer, int out, int n) {
    for (int x = 0; x < n; x++) {
      int at = in + 4 * x;
      int alpha = Short.toUnsignedInt(rgba[at + 3]);
      for (int c = 0; c < 3; c++) {
        planes[c][out + x] = transfer.of(Short.toUnsignedInt(rgba[at + c]), alpha);
      }
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The plane of red (0), green (1) or blue (2): the array itself. */
  float[] plane(int channel) {
    return planes[channel];
  }
}
