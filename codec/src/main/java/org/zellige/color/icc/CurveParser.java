package org.zellige.color.icc;

import org.zellige.JpegException;

/** Reads curves of type {@code curv} and {@code para}, which stand one after the other. */
final class CurveParser {
  /** Number of parameters by function type. */
  private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

  private final ProfileBytes in;
  private long at;

  private CurveParser(ProfileBytes in, long at) {
    this.in = in;
    this.at = at;
  }

  /** The step made of the curves at an offset; no curves, hence no change, if that is 0. */
  static Stage parse(ProfileBytes in, long at, int count) throws JpegException {
    if (at == 0) {
      return values -> {};
    }
    CurveParser parser = new CurveParser(in, at);
    Curve[] curves = new Curve[count];
    for (int i = 0; i < count; i++) {
      curves[i] = parser.next();
    }
    return Curve.stage(curves);
  }

  private Curve next() throws JpegException {
    String type = in.signature(at);
    Curve curve =
        switch (type) {
          case "curv" -> sampled();
          case "para" -> parametric();
          default -> throw new JpegException("a curve of type " + type, -1);
        };
    at = (at + 3) / 4 * 4;
    return curve;
  }

  private Curve sampled() throws JpegException {
    long count = in.u32(at + 8);
    long samples = at + 12;
    in.require(samples, 2 * count);
    at = samples + 2 * count;
    if (count == 0) {
      return Curve.IDENTITY;
    }
    return count == 1
        ? ParametricCurve.power(in.u16(samples) / 256.0)
        : SampledCurve.of(in, samples, (int) count, 2);
  }

  private Curve parametric() throws JpegException {
    int type = in.u16(at + 8);
    if (type >= PARAMETERS.length) {
      throw new JpegException("a parametric curve of type " + type, -1);
    }
    double[] p = new double[7];
    for (int i = 0; i < PARAMETERS[type]; i++) {
      p[i] = in.fixed(at + 12 + 4L * i);
    }
    at += 12 + 4L * PARAMETERS[type];
    return switch (type) {
      case 0 -> ParametricCurve.power(p[0]);
      case 1 -> new ParametricCurve(p[0], p[1], p[2], 0, -p[2] / p[1], 0, 0);
      case 2 -> new ParametricCurve(p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]);
      default -> new ParametricCurve(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    };
  }
}
