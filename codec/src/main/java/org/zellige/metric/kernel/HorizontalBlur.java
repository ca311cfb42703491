package org.zellige.metric.kernel;

import java.util.Arrays;

/**
 * {@link TruncatedCosines} along a row. For one thread at a time.
 *
 * <p>What lies beyond the row is a negative zero, the one number that any other can be added to
 * without changing even in sign.
 */
final class HorizontalBlur {
  /** Outputs before the row that have an input in it. */
  private static final int WARM_UP = TruncatedCosines.RADIUS - 1;

  private static final int RADIUS = TruncatedCosines.RADIUS;

  /** From here on outputs are made four at once: the first multiple of four that has all inputs. */
  private static final int FIRST_GROUP = 8;

  private final int width;

  /** Inputs of each output, added up; the first is for the output −{@link #WARM_UP}. */
  private final float[] inputs;

  HorizontalBlur(int width) {
    this.width = width;
    this.inputs = new float[WARM_UP + width];
  }

  /** Blurs a row; the arrays must not be the same. */
  void blur(float[] in, float[] out, int to) {
    addInputs(in);
    Arrays.fill(out, to, to + width, 0);
    for (int term = TruncatedCosines.TERMS - 1; term >= 0; term--) {
      addTerm(term, out, to);
    }
  }

  private void addInputs(float[] in) {
    int early = Math.min(WARM_UP + RADIUS + 1, inputs.length);
    int both = Math.max(early, width);
    System.arraycopy(in, 0, inputs, 0, Math.min(early, width));
    Arrays.fill(inputs, Math.min(early, width), early, -0f);
    // Output n is at index n + 4; its inputs are n + 4 and n − 6.
    for (int i = early; i < Math.min(both, width); i++) {
      inputs[i] = in[i - 2 * RADIUS] + in[i];
    }
    for (int i = both; i < inputs.length; i++) {
      inputs[i] = in[i - 2 * RADIUS];
    }
  }

  private void addTerm(int term, float[] out, int to) {
    float[] later = TruncatedCosines.INPUT_LATER[term];
    float[] once = TruncatedCosines.OUTPUT_LATER[term];
    float[] twice = TruncatedCosines.OUTPUT_MUCH_LATER[term];
    float before = 0;
    float last = 0;
    int n = -WARM_UP;
    int groupsFrom = Math.min(FIRST_GROUP, width);
    for (; n < groupsFrom; n++) {
      float y = step(inputs[n + WARM_UP], later[0], once[0], last, before);
      before = last;
      last = y;
      if (n >= 0) {
        out[to + n] = y + out[to + n];
      }
    }
    float later0 = later[0];
    float later1 = later[1];
    float later2 = later[2];
    float later3 = later[3];
    float once0 = once[0];
    float once1 = once[1];
    float once2 = once[2];
    float once3 = once[3];
    float twice0 = twice[0];
    float twice1 = twice[1];
    float twice2 = twice[2];
    float twice3 = twice[3];
    for (; n < width - RADIUS - 2; n += 4) {
      float s0 = inputs[n + WARM_UP];
      float s1 = inputs[n + WARM_UP + 1];
      float s2 = inputs[n + WARM_UP + 2];
      float s3 = inputs[n + WARM_UP + 3];
      float y0 = s0 * later0;
      float y1 = Math.fma(later0, s1, s0 * later1);
      float y2 = Math.fma(later0, s2, Math.fma(later1, s1, s0 * later2));
      float y3 = Math.fma(later0, s3, Math.fma(later1, s2, Math.fma(later2, s1, s0 * later3)));
      y0 = Math.fma(once0, last, Math.fma(twice0, before, y0));
      y1 = Math.fma(once1, last, Math.fma(twice1, before, y1));
      y2 = Math.fma(once2, last, Math.fma(twice2, before, y2));
      y3 = Math.fma(once3, last, Math.fma(twice3, before, y3));
      int o = to + n;
      out[o] = y0 + out[o];
      out[o + 1] = y1 + out[o + 1];
      out[o + 2] = y2 + out[o + 2];
      out[o + 3] = y3 + out[o + 3];
      before = y2;
      last = y3;
    }
    for (; n < width; n++) {
      float y = step(inputs[n + WARM_UP], later[0], once[0], last, before);
      before = last;
      last = y;
      out[to + n] = y + out[to + n];
    }
  }

  private static float step(float input, float later, float once, float last, float before) {
    return Math.fma(once, last, input * later - before);
  }
}
