package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.zellige.transform.LinearLuminance.BLUE;
import static org.zellige.transform.LinearLuminance.B_CB;
import static org.zellige.transform.LinearLuminance.FARTHEST;
import static org.zellige.transform.LinearLuminance.GREEN;
import static org.zellige.transform.LinearLuminance.G_CB;
import static org.zellige.transform.LinearLuminance.G_CR;
import static org.zellige.transform.LinearLuminance.LEAST_SLOPE;
import static org.zellige.transform.LinearLuminance.P1;
import static org.zellige.transform.LinearLuminance.P2;
import static org.zellige.transform.LinearLuminance.P3;
import static org.zellige.transform.LinearLuminance.P4;
import static org.zellige.transform.LinearLuminance.P5;
import static org.zellige.transform.LinearLuminance.RED;
import static org.zellige.transform.LinearLuminance.R_CR;
import static org.zellige.transform.LinearLuminance.SHIFT;
import static org.zellige.transform.LinearLuminance.UNIT;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;

/** {@link org.zellige.transform.LinearLuminance}, a pixel per lane. */
final class VectorLuminance {
  private VectorLuminance() {}

  /**
   * See {@link org.zellige.transform.Kernels#compensateLuma}. The last vector of a row is moved
   * back to end with it.
   *
   * @param count at least {@link Species#LANES}
   */
  static void compensateLuma(
      float[] y,
      float[] cb,
      float[] cr,
      int offset,
      float[] otherCb,
      float[] otherCr,
      int otherOffset,
      float[] out,
      int count) {
    for (int next = 0; next < count; next += LANES) {
      int i = Math.min(next, count - LANES);
      FloatVector luma = FloatVector.fromArray(FLOAT, y, offset + i);
      FloatVector target =
          luminance(
              luma,
              FloatVector.fromArray(FLOAT, cb, offset + i),
              FloatVector.fromArray(FLOAT, cr, offset + i));
      compensated(
              luma,
              target,
              FloatVector.fromArray(FLOAT, otherCb, otherOffset + i),
              FloatVector.fromArray(FLOAT, otherCr, otherOffset + i))
          .intoArray(out, offset + i);
    }
  }

  private static FloatVector compensated(
      FloatVector y, FloatVector target, FloatVector cb, FloatVector cr) {
    FloatVector now = luminance(y, cb, cr);
    FloatVector slope = luminance(y.add(1), cb, cr).sub(now).add(LEAST_SLOPE);
    FloatVector step = target.sub(now).div(slope);
    FloatVector candidate = y.add(step.max(-FARTHEST).min(FARTHEST)).max(-128).min(127);
    FloatVector then = luminance(candidate, cb, cr);
    return y.blend(candidate, then.sub(target).abs().compare(LT, now.sub(target).abs()));
  }

  private static FloatVector luminance(FloatVector y, FloatVector cb, FloatVector cr) {
    FloatVector red = light(y.add(cr.mul(R_CR))).mul(RED);
    FloatVector green = light(y.add(cb.mul(G_CB).add(cr.mul(G_CR)))).mul(GREEN);
    FloatVector blue = light(y.add(cb.mul(B_CB))).mul(BLUE);
    return red.add(green).add(blue);
  }

  private static FloatVector light(FloatVector channel) {
    FloatVector u = channel.mul(UNIT).add(SHIFT).max(0).min(1);
    return u.mul(P5).add(P4).mul(u).add(P3).mul(u).add(P2).mul(u).add(P1).mul(u);
  }
}
