package org.zellige.color.icc;

import org.zellige.JpegException;

/**
 * A table of colours on a grid over four inks (a "CLUT"), read where it lies in the profile;
 * between nodes it is linear in each ink.
 */
final class ColorTable implements Stage {
  private static final int INKS = 4;
  private static final int CHANNELS = 3;

  private final byte[] data;
  private final int start;
  private final int bytes;

  /** Nodes along each ink. */
  private final int[] sides;

  /** Values from one node to the next along each ink; that of the last ink is the smallest. */
  private final int[] strides = new int[INKS];

  private ColorTable(byte[] data, int start, int bytes, int[] sides) {
    this.data = data;
    this.start = start;
    this.bytes = bytes;
    this.sides = sides;
    int stride = CHANNELS;
    for (int ink = INKS - 1; ink >= 0; ink--) {
      strides[ink] = stride;
      stride *= sides[ink];
    }
  }

  /**
   * @param at offset of the first node
   * @param bytes per value: 1 or 2
   * @param sides nodes along each of the four inks
   */
  static ColorTable of(ProfileBytes in, long at, int bytes, int... sides) throws JpegException {
    long size = (long) CHANNELS * bytes;
    for (int side : sides) {
      if (side < 2) {
        throw new JpegException("a colour table with " + side + " nodes along an ink", -1);
      }
      size *= side; // 6 · 255⁴ at most
    }
    return new ColorTable(in.data(), in.require(at, size), bytes, sides.clone());
  }

  /** Bytes in the profile. */
  long size() {
    return (long) strides[0] * sides[0] * bytes;
  }

  @Override
  public void apply(double[] values) {
    int base = 0;
    double[] fraction = new double[INKS];
    for (int ink = 0; ink < INKS; ink++) {
      double position = Curve.clip(values[ink]) * (sides[ink] - 1);
      int lower = Math.min((int) position, sides[ink] - 2);
      fraction[ink] = position - lower;
      base += lower * strides[ink];
    }
    double x = 0;
    double y = 0;
    double z = 0;
    for (int corner = 0; corner < 1 << INKS; corner++) {
      int node = base;
      double weight = 1;
      for (int ink = 0; ink < INKS; ink++) {
        boolean upper = (corner >> ink & 1) != 0;
        weight *= upper ? fraction[ink] : 1 - fraction[ink];
        node += upper ? strides[ink] : 0;
      }
      if (weight != 0) {
        x += weight * value(node);
        y += weight * value(node + 1);
        z += weight * value(node + 2);
      }
    }
    values[0] = x;
    values[1] = y;
    values[2] = z;
  }

  private double value(int index) {
    return bytes == 1
        ? (data[start + index] & 0xFF) / 255.0
        : ProfileBytes.u16(data, start + 2 * index) / 65535.0;
  }
}
