package org.zellige.metric.image;

import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.transform.ChannelLight;
import org.zellige.work.Workers;

/**
 * The light of an image that is halved several times, without its larger versions in memory. Light
 * is a polynomial of the channel: good enough to compare two images that both went through it.
 */
public final class HalvedLight {
  /** Rows of the result that are made at a time. */
  private static final int BAND = 16;

  /** Pixels of a row that are taken at a time: they stay in the nearest cache. */
  private static final int CHUNK = 512;

  private final Pixels pixels;
  private final int side;
  private final PixelRows rows;
  private final int[] packed = new int[CHUNK];
  private final float[][] row = new float[3][CHUNK];
  private final float[][] sums = new float[3][CHUNK];

  private HalvedLight(Pixels pixels, int side, Background background) {
    this.pixels = pixels;
    this.side = side;
    this.rows = new PixelRows(pixels, new Transfer(Transfer.ENCODED, background));
  }

  /**
   * Means of light over boxes of pixels, the last column and row repeated.
   *
   * @param halvings 1…5; boxes have 2<sup>halvings</sup> pixels a side
   * @throws IllegalArgumentException for inks
   */
  public static RgbPlanes of(Pixels pixels, int halvings, Background background, Workers workers) {
    int side = 1 << halvings;
    RgbPlanes halved = new RgbPlanes(boxes(pixels.width(), side), boxes(pixels.height(), side));
    workers.overRows(
        0,
        halved.height(),
        BAND,
        (from, to) -> {
          HalvedLight light = new HalvedLight(pixels, side, background);
          for (int y = from; y < to; y++) {
            for (int x = 0; x < halved.width(); x += CHUNK / side) {
              light.means(x, y, Math.min(CHUNK / side, halved.width() - x), halved);
            }
          }
        });
    return halved;
  }

  /** Boxes that hold some pixels. */
  public static int boxes(int pixels, int side) {
    return (pixels + side - 1) / side;
  }

  private void means(int x, int y, int boxes, RgbPlanes halved) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    for (int i = 0; i < side; i++) {
      read(x, Math.min(y * side + i, pixels.height() - 1), boxes);
      for (int c = 0; c < 3; c++) {
        addLight(row[c], sums[c]);
      }
    }
    for (int c = 0; c < 3; c++) {
      means(sums[c], halved.plane(c), y * halved.width() + x, boxes);
    }
  }

  private void read(int x, int y, int boxes) {
    int from = x * side;
    int n = Math.min(boxes * side, pixels.width() - from);
    if (pixels.format() == PixelFormat.INT_RGB) {
      System.arraycopy(pixels.ints(), pixels.rowOffset(y) + from, packed, 0, n);
      for (int c = 0; c < 3; c++) {
        unpack(packed, 16 - 8 * c, row[c]);
      }
    } else {
      rows.read(y, from, n, row, 0);
    }
    for (float[] plane : row) {
      Arrays.fill(plane, n, boxes * side, plane[n - 1]);
    }
  }

  private static void unpack(int[] packed, int shift, float[] channel) {
    for (int i = 0; i < CHUNK; i++) {
      channel[i] = packed[i] >> shift & 0xFF;
    }
  }

  private static void addLight(float[] channel, float[] sums) {
    for (int i = 0; i < CHUNK; i++) {
      sums[i] += ChannelLight.light(channel[i] * ChannelLight.UNIT);
    }
  }

  private void means(float[] sums, float[] out, int at, int boxes) {
    float share = 1f / (side * side);
    for (int box = 0; box < boxes; box++) {
      float sum = 0;
      for (int i = 0; i < side; i++) {
        sum += sums[box * side + i];
      }
      out[at + box] = sum * share;
    }
  }
}
