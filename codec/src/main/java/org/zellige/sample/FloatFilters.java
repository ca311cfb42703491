package org.zellige.sample;

/** Filters over samples that are not rounded: the triangle without the biases of integers. */
public final class FloatFilters implements RowFilters<float[]> {
  private static final float NEAR = 0.75f;
  private static final float FAR = 0.25f;

  @Override
  public float[] allocate(int length) {
    return new float[length];
  }

  @Override
  public void doubleWidth(float[] in, int inOffset, int width, float[] out) {
    float here = in[inOffset];
    float next = in[inOffset + 1];
    out[0] = here;
    out[1] = NEAR * here + FAR * next;
    for (int i = 1; i < width - 1; i++) {
      float previous = here;
      here = next;
      next = in[inOffset + i + 1];
      out[2 * i] = NEAR * here + FAR * previous;
      out[2 * i + 1] = NEAR * here + FAR * next;
    }
    out[2 * width - 2] = NEAR * next + FAR * here;
    out[2 * width - 1] = next;
  }

  @Override
  public void doubleHeight(
      float[] near,
      int nearOffset,
      float[] far,
      int farOffset,
      boolean lower,
      int width,
      float[] out) {
    for (int i = 0; i < width; i++) {
      out[i] = between(near, nearOffset + i, far, farOffset + i);
    }
  }

  @Override
  public void doubleBoth(
      float[] near, int nearOffset, float[] far, int farOffset, int width, float[] out) {
    float here = between(near, nearOffset, far, farOffset);
    float next = between(near, nearOffset + 1, far, farOffset + 1);
    out[0] = here;
    out[1] = NEAR * here + FAR * next;
    for (int i = 1; i < width - 1; i++) {
      float previous = here;
      here = next;
      next = between(near, nearOffset + i + 1, far, farOffset + i + 1);
      out[2 * i] = NEAR * here + FAR * previous;
      out[2 * i + 1] = NEAR * here + FAR * next;
    }
    out[2 * width - 2] = NEAR * next + FAR * here;
    out[2 * width - 1] = next;
  }

  private static float between(float[] near, int nearIndex, float[] far, int farIndex) {
    return NEAR * near[nearIndex] + FAR * far[farIndex];
  }

  @Override
  public void repeat(
      float[] in, int inOffset, int numerator, int denominator, float[] out, int count) {
    for (int x = 0; x < count; x++) {
      out[x] = in[inOffset + x * numerator / denominator];
    }
  }
}
