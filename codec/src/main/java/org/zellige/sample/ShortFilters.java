package org.zellige.sample;

/** Filters over samples of up to 16 bits. */
public final class ShortFilters implements RowFilters<short[]> {
  @Override
  public short[] allocate(int length) {
    return new short[length];
  }

  @Override
  public void doubleWidth(short[] in, int inOffset, int width, short[] out) {
    int here = in[inOffset] & 0xFFFF;
    int next = in[inOffset + 1] & 0xFFFF;
    out[0] = (short) here;
    out[1] = (short) ((3 * here + next + 2) >> 2);
    for (int i = 1; i < width - 1; i++) {
      int previous = here;
      here = next;
      next = in[inOffset + i + 1] & 0xFFFF;
      out[2 * i] = (short) ((3 * here + previous + 1) >> 2);
      out[2 * i + 1] = (short) ((3 * here + next + 2) >> 2);
    }
    out[2 * width - 2] = (short) ((3 * next + here + 1) >> 2);
    out[2 * width - 1] = (short) next;
  }

  @Override
  public void doubleHeight(
      short[] near,
      int nearOffset,
      short[] far,
      int farOffset,
      boolean lower,
      int width,
      short[] out) {
    int bias = lower ? 2 : 1;
    for (int i = 0; i < width; i++) {
      out[i] = (short) ((columnSum(near, nearOffset + i, far, farOffset + i) + bias) >> 2);
    }
  }

  @Override
  public void doubleBoth(
      short[] near, int nearOffset, short[] far, int farOffset, int width, short[] out) {
    int here = columnSum(near, nearOffset, far, farOffset);
    int next = columnSum(near, nearOffset + 1, far, farOffset + 1);
    out[0] = (short) ((4 * here + 8) >> 4);
    out[1] = (short) ((3 * here + next + 7) >> 4);
    for (int i = 1; i < width - 1; i++) {
      int previous = here;
      here = next;
      next = columnSum(near, nearOffset + i + 1, far, farOffset + i + 1);
      out[2 * i] = (short) ((3 * here + previous + 8) >> 4);
      out[2 * i + 1] = (short) ((3 * here + next + 7) >> 4);
    }
    out[2 * width - 2] = (short) ((3 * next + here + 8) >> 4);
    out[2 * width - 1] = (short) ((4 * next + 7) >> 4);
  }

  private static int columnSum(short[] near, int nearIndex, short[] far, int farIndex) {
    return 3 * (near[nearIndex] & 0xFFFF) + (far[farIndex] & 0xFFFF);
  }

  @Override
  public void repeat(
      short[] in, int inOffset, int numerator, int denominator, short[] out, int count) {
    for (int x = 0; x < count; x++) {
      out[x] = in[inOffset + x * numerator / denominator];
    }
  }
}
