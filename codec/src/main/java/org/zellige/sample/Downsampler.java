package org.zellige.sample;

/** Reduces rows of samples to the mean of boxes, not rounded: chroma sits centred, as in JFIF. */
public final class Downsampler {
  private Downsampler() {}

  /**
   * One row of means.
   *
   * @param in {@code vertical} rows of {@code horizontal · count} samples, {@code stride} apart
   * @param horizontal samples across a box, at least 1
   * @param vertical samples down a box, at least 1
   * @param count samples out
   */
  public static void box(
      float[] in,
      int offset,
      int stride,
      int horizontal,
      int vertical,
      float[] out,
      int outOffset,
      int count) {
    if (horizontal == 2 && vertical == 2) {
      box2x2(in, offset, offset + stride, out, outOffset, count);
    } else if (horizontal == 2 && vertical == 1) {
      box2x1(in, offset, out, outOffset, count);
    } else {
      float share = 1f / (horizontal * vertical);
      for (int i = 0; i < count; i++) {
        float sum = 0;
        for (int row = 0; row < vertical; row++) {
          int from = offset + row * stride + i * horizontal;
          for (int column = 0; column < horizontal; column++) {
            sum += in[from + column];
          }
        }
        out[outOffset + i] = sum * share;
      }
    }
  }

  private static void box2x1(float[] in, int offset, float[] out, int outOffset, int count) {
    for (int i = 0; i < count; i++) {
      out[outOffset + i] = (in[offset + 2 * i] + in[offset + 2 * i + 1]) * 0.5f;
    }
  }

  private static void box2x2(
      float[] in, int upper, int lower, float[] out, int outOffset, int count) {
    for (int i = 0; i < count; i++) {
      float above = in[upper + 2 * i] + in[upper + 2 * i + 1];
      float below = in[lower + 2 * i] + in[lower + 2 * i + 1];
      out[outOffset + i] = (above + below) * 0.25f;
    }
  }
}
