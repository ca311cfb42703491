package org.zellige.vector;

import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import org.zellige.transform.ChannelLight;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * What is done in linear light, a pixel per lane. More in one loop than a luminance is more than
 * the compiler takes: it then makes an object of every vector.
 */
final class VectorLight {
  private static final Kernels SCALAR = new ScalarKernels();

  private VectorLight() {}

  static void keepLuminance(
      float[] y, float[] cb, float[] cr, float[] shownCb, float[] shownCr, float[] out, int count) {
    if (count < LANES) {
      SCALAR.keepLuminance(y, cb, cr, shownCb, shownCr, out, count);
      return;
    }
    for (int next = 0; next < count; next += LANES) {
      int i = Math.min(next, count - LANES);
      FloatVector luma = FloatVector.fromArray(FLOAT, y, i);
      FloatVector b = FloatVector.fromArray(FLOAT, cb, i);
      FloatVector r = FloatVector.fromArray(FLOAT, cr, i);
      FloatVector b2 = FloatVector.fromArray(FLOAT, shownCb, i);
      FloatVector r2 = FloatVector.fromArray(FLOAT, shownCr, i);
      FloatVector red = clip(luma.add(r.mul(ChannelLight.R_CR)));
      FloatVector red2 = clip(luma.add(r2.mul(ChannelLight.R_CR)));
      FloatVector redWeight = slope(red, red2).mul(ChannelLight.RED);
      FloatVector gained = redWeight.mul(red2.sub(red));
      FloatVector green = green(luma, b, r);
      FloatVector green2 = green(luma, b2, r2);
      FloatVector greenWeight = slope(green, green2).mul(ChannelLight.GREEN);
      gained = gained.add(greenWeight.mul(green2.sub(green)));
      FloatVector blue = clip(luma.add(b.mul(ChannelLight.B_CB)));
      FloatVector blue2 = clip(luma.add(b2.mul(ChannelLight.B_CB)));
      FloatVector blueWeight = slope(blue, blue2).mul(ChannelLight.BLUE);
      gained = gained.add(blueWeight.mul(blue2.sub(blue)));
      FloatVector weights = redWeight.add(greenWeight).add(blueWeight);
      clip(luma.sub(gained.div(weights))).intoArray(out, i);
    }
  }

  private static FloatVector green(FloatVector y, FloatVector cb, FloatVector cr) {
    return clip(y.add(cb.mul(ChannelLight.G_CB).add(cr.mul(ChannelLight.G_CR))));
  }

  private static FloatVector clip(FloatVector channel) {
    return channel.max(-128f).min(127f);
  }

  private static FloatVector slope(FloatVector a, FloatVector b) {
    FloatVector u = a.add(b).mul(ChannelLight.HALF_UNIT).add(ChannelLight.SHIFT);
    return u.mul(u.mul(ChannelLight.S2).add(ChannelLight.S1)).add(ChannelLight.S0);
  }

  static void addPairs(float[] in, float[] out, int count) {
    int whole = count - count % LANES;
    for (int i = 0; i < whole; i += LANES) {
      IntVector a = FloatVector.fromArray(FLOAT, in, 2 * i).reinterpretAsInts();
      IntVector b = FloatVector.fromArray(FLOAT, in, 2 * i + LANES).reinterpretAsInts();
      IntVector even = IntVector.fromArray(INT, Interleave.EVEN, 0).selectFrom(a, b);
      IntVector odd = IntVector.fromArray(INT, Interleave.ODD, 0).selectFrom(a, b);
      even.reinterpretAsFloats().add(odd.reinterpretAsFloats()).intoArray(out, i);
    }
    for (int i = whole; i < count; i++) {
      out[i] = in[2 * i] + in[2 * i + 1];
    }
  }
}
