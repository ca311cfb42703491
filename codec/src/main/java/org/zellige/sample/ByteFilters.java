package org.zellige.sample;

import org.zellige.transform.Kernels;

/** Filters over samples of up to 8 bits. */
public final class ByteFilters implements RowFilters<byte[]> {
  private final Kernels kernels;

  /** Filters that use the given kernels. */
  public ByteFilters(Kernels kernels) {
    this.kernels = kernels;
  }

  @Override
  public byte[] allocate(int length) {
    return new byte[length];
  }

  @Override
  public void doubleWidth(byte[] in, int inOffset, int width, byte[] out) {
    kernels.upsampleH2V1(in, inOffset, width, out, 0);
  }

  @Override
  public void doubleHeight(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      boolean lower,
      int width,
      byte[] out) {
    kernels.upsampleH1V2(near, nearOffset, far, farOffset, lower ? 2 : 1, width, out, 0);
  }

  @Override
  public void doubleBoth(
      byte[] near, int nearOffset, byte[] far, int farOffset, int width, byte[] out) {
    kernels.upsampleH2V2(near, nearOffset, far, farOffset, width, out, 0);
  }

  @Override
  public void repeat(
      byte[] in, int inOffset, int numerator, int denominator, byte[] out, int count) {
    for (int x = 0; x < count; x++) {
      out[x] = in[inOffset + x * numerator / denominator];
    }
  }
}
