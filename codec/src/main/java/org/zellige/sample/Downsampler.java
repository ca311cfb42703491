package org.zellige.sample;

import org.zellige.transform.Kernels;

/** Reduces rows of samples to the mean of boxes, not rounded: chroma sits centred, as in JFIF. */
public final class Downsampler {
  private final Kernels kernels;

  public Downsampler(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * One row of means.
   *
   * @param in {@code vertical} rows of {@code horizontal · count} samples, {@code stride} apart
   * @param horizontal samples across a box, at least 1
   * @param vertical samples down a box, at least 1
   * @param count samples out
   */
  public void box(
      float[] in,
      int offset,
      int stride,
      int horizontal,
      int vertical,
      float[] out,
      int outOffset,
      int count) {
    if (horizontal == 2 && vertical == 2) {
      kernels.halve(in, offset, offset + stride, out, outOffset, count);
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
}
