package org.zellige.transform;

/**
 * {@link Kernels#keepLuminance} for some pixels. Loops of one simple expression each: the compiler
 * makes vectors of these, but not of larger ones.
 */
final class ScalarLuminance {
  private final float[] before;
  private final float[] shown;

  /** What is gained, weighted, and the sum of the weights. */
  private final float[] gained;

  private final float[] weights;

  ScalarLuminance(int count) {
    this.before = new float[count];
    this.shown = new float[count];
    this.gained = new float[count];
    this.weights = new float[count];
  }

  void keep(
      float[] y, float[] cb, float[] cr, float[] shownCb, float[] shownCr, float[] out, int count) {
    red(y, cr, before, count);
    red(y, shownCr, shown, count);
    add(ChannelLight.RED, count);
    green(y, cb, cr, before, count);
    green(y, shownCb, shownCr, shown, count);
    add(ChannelLight.GREEN, count);
    blue(y, cb, before, count);
    blue(y, shownCb, shown, count);
    add(ChannelLight.BLUE, count);
    for (int i = 0; i < count; i++) {
      out[i] = ChannelLight.clip(y[i] - gained[i] / weights[i]);
    }
  }

  private static void red(float[] y, float[] cr, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = ChannelLight.red(y[i], cr[i]);
    }
  }

  private static void green(float[] y, float[] cb, float[] cr, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = ChannelLight.green(y[i], cb[i], cr[i]);
    }
  }

  private static void blue(float[] y, float[] cb, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = ChannelLight.blue(y[i], cb[i]);
    }
  }

  private void add(float weight, int count) {
    for (int i = 0; i < count; i++) {
      before[i] = ChannelLight.clip(before[i]);
    }
    for (int i = 0; i < count; i++) {
      shown[i] = ChannelLight.clip(shown[i]);
    }
    for (int i = 0; i < count; i++) {
      float worth = weight * ChannelLight.slope(before[i] + shown[i]);
      gained[i] += worth * (shown[i] - before[i]);
      weights[i] += worth;
    }
  }
}
