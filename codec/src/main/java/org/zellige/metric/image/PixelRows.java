package org.zellige.metric.image;

import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** The rows of an image as metrics see it, pixels taken for sRGB. For one thread at a time. */
final class PixelRows {
  private final Pixels pixels;
  private final Transfer transfer;

  /**
   * For the rows of an image.
   *
   * @throws IllegalArgumentException for inks
   */
  PixelRows(Pixels pixels, Transfer transfer) {
    if (pixels.format().isInk()) {
      throw new IllegalArgumentException(pixels.format() + " pixels have no RGB");
    }
    this.pixels = pixels;
    this.transfer = transfer;
  }

  /**
   * Reads a row.
   *
   * @param planes receive red, green and blue from {@code out}
   * @param width values that each gets, from as many as there are pixels: the last one is repeated
   */
  void read(int y, float[][] planes, int out, int width) {
    read(y, 0, pixels.width(), planes, out);
    int end = out + pixels.width();
    for (float[] plane : planes) {
      Arrays.fill(plane, end, out + width, plane[end - 1]);
    }
  }

  /**
   * Reads some pixels of a row.
   *
   * @param x of the first
   * @param n how many of them
   * @param planes receive red, green and blue from {@code out}
   */
  void read(int y, int x, int n, float[][] planes, int out) {
    int in = pixels.rowOffset(y) + x * pixels.format().elementsPerPixel();
    switch (pixels.format()) {
      case GRAY -> {
        readChannel(pixels.bytes(), in, 1, transfer.table(255), planes[0], out, n);
        copyRed(planes, out, n);
      }
      case RGB, BGR -> {
        int red = pixels.format() == PixelFormat.RGB ? 0 : 2;
        for (int c = 0; c < 3; c++) {
          int channel = Math.abs(red - c);
          readChannel(pixels.bytes(), in + channel, 3, transfer.table(255), planes[c], out, n);
        }
      }
      case INT_RGB -> readPacked(pixels.ints(), in, transfer.table(255), planes, out, n);
      case INT_ARGB -> readBlended(pixels.ints(), in, planes, out, n);
      case GRAY_16 -> {
        readChannel(pixels.shorts(), in, 1, transfer, planes[0], out, n);
        copyRed(planes, out, n);
      }
      case RGB_16 -> {
        for (int c = 0; c < 3; c++) {
          readChannel(pixels.shorts(), in + c, 3, transfer, planes[c], out, n);
        }
      }
      case RGBA_16 -> readBlended(pixels.shorts(), in, planes, out, n);
      case GRAY_FLOAT -> {
        readChannel(pixels.floats(), in, 1, transfer, planes[0], out, n);
        copyRed(planes, out, n);
      }
      case RGB_FLOAT -> {
        for (int c = 0; c < 3; c++) {
          readChannel(pixels.floats(), in + c, 3, transfer, planes[c], out, n);
        }
      }
      case CMYK, CMYK_16 ->
          throw new IllegalStateException(pixels.format() + " pixels were refused");
    }
  }

  private static void copyRed(float[][] planes, int out, int n) {
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

  private static void readPacked(
      int[] rgb, int in, float[] table, float[][] planes, int out, int n) {
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

  private void readBlended(int[] argb, int in, float[][] planes, int out, int n) {
    for (int x = 0; x < n; x++) {
      int p = argb[in + x];
      float[] table = transfer.table(p >>> 24);
      planes[0][out + x] = table[p >> 16 & 0xFF];
      planes[1][out + x] = table[p >> 8 & 0xFF];
      planes[2][out + x] = table[p & 0xFF];
    }
  }

  private void readBlended(short[] rgba, int in, float[][] planes, int out, int n) {
    for (int x = 0; x < n; x++) {
      int at = in + 4 * x;
      int alpha = Short.toUnsignedInt(rgba[at + 3]);
      for (int c = 0; c < 3; c++) {
        planes[c][out + x] = transfer.of(Short.toUnsignedInt(rgba[at + c]), alpha);
      }
    }
  }
}
