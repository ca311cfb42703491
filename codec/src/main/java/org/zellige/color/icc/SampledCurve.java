package org.zellige.color.icc;

import org.zellige.JpegException;

/** A curve through equidistant samples, read where they lie in the profile. */
final class SampledCurve implements Curve {
  private final byte[] data;
  private final int start;
  private final int count;
  private final int bytes;

  private SampledCurve(byte[] data, int start, int count, int bytes) {
    this.data = data;
    this.start = start;
    this.count = count;
    this.bytes = bytes;
  }

  /**
   * @param at offset of the first sample
   * @param count number of samples, at least 2
   * @param bytes per sample: 1 or 2
   */
  static SampledCurve of(ProfileBytes in, long at, int count, int bytes) throws JpegException {
    if (count < 2) {
      throw new JpegException("a curve of " + count + " samples", -1);
    }
    return new SampledCurve(in.data(), in.require(at, (long) count * bytes), count, bytes);
  }

  @Override
  public double at(double x) {
    double position = Curve.clip(x) * (count - 1);
    int lower = Math.min((int) position, count - 2);
    double fraction = position - lower;
    return (1 - fraction) * sample(lower) + fraction * sample(lower + 1);
  }

  private double sample(int i) {
    return bytes == 1
        ? (data[start + i] & 0xFF) / 255.0
        : ProfileBytes.u16(data, start + 2 * i) / 65535.0;
  }
}
