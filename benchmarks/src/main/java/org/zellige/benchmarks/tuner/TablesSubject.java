package org.zellige.benchmarks.tuner;

import java.util.List;
import java.util.Locale;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.quant.table.PerceptualTables;
import org.zellige.quant.table.StepCurve;
import org.zellige.quant.table.StepSet;

/**
 * The perceptual tables. One step stays as it is, that of luma at the middle frequency: all others
 * relative to it are what counts, and together they only shift the scale of qualities. Both chroma
 * components share what hardly differs between them.
 *
 * @param effort of the encoder that uses them
 */
record TablesSubject(int effort) implements Subject {
  @Override
  public List<Knob> knobs() {
    PerceptualTables t = PerceptualTables.STANDARD;
    return List.of(
        Knob.ratio("luma.dc", t.luma().dc(), 0.15),
        Knob.ratio("luma.low", t.luma().low(), 0.1),
        Knob.ratio("luma.high", t.luma().high(), 0.1),
        Knob.number("luma.diagonal", t.luma().diagonal(), 0.1, -1, 1),
        Knob.number("luma.dcSparing", t.luma().dcSparing(), 0.15, -0.2, 0.95),
        Knob.number("luma.lowSparing", t.luma().lowSparing(), 0.15, -0.2, 0.95),
        Knob.ratio("cb.dc", t.cb().dc(), 0.2),
        Knob.ratio("cb.low", t.cb().low(), 0.2),
        Knob.ratio("cb.middle", t.cb().middle(), 0.2),
        Knob.ratio("cb.high", t.cb().high(), 0.3),
        Knob.ratio("cr.dc", t.cr().dc(), 0.2),
        Knob.ratio("cr.low", t.cr().low(), 0.2),
        Knob.ratio("cr.middle", t.cr().middle(), 0.2),
        Knob.ratio("cr.high", t.cr().high(), 0.3),
        Knob.number("chroma.diagonal", t.cr().diagonal(), 0.1, -1, 1),
        Knob.number("chroma.growth", t.cr().growth(), 0.05, -0.3, 0.3),
        Knob.number("chroma.dcSparing", t.cr().dcSparing(), 0.15, -0.2, 0.95),
        Knob.number("chroma.lowSparing", t.cr().lowSparing(), 0.15, -0.2, 0.95),
        Knob.ratio("sparing.knee", t.sparing().knee(), 0.2),
        Knob.ratio("sparing.reach", t.sparing().reach(), 0.2),
        Knob.number("samplingExponent", t.samplingExponent(), 0.07, 0, 1));
  }

  /** The tables with other constants. */
  static PerceptualTables tables(double[] v) {
    double middle = PerceptualTables.STANDARD.luma().middle();
    return new PerceptualTables(
        new StepCurve(v[0], v[1], middle, v[2], v[3], 0, v[4], v[5]),
        new StepCurve(v[6], v[7], v[8], v[9], v[14], v[15], v[16], v[17]),
        new StepCurve(v[10], v[11], v[12], v[13], v[14], v[15], v[16], v[17]),
        new StepCurve.Sparing(v[18], v[19]),
        v[20]);
  }

  @Override
  public byte[] encode(Pixels pixels, double[] values, double quality, Subsampling subsampling)
      throws JpegException {
    StepSet steps = tables(values).steps(quality, subsampling);
    return JpegEncoder.builder()
        .quantTables(steps.luma(), steps.cb(), steps.cr())
        .subsampling(subsampling)
        .effort(effort)
        .optimizeHuffman(true)
        .build()
        .encode(pixels);
  }

  @Override
  public String java(double[] values) {
    PerceptualTables t = tables(values);
    return String.format(
        Locale.ROOT,
        "new PerceptualTables(%n  %s,%n  %s,%n  %s,%n  new StepCurve.Sparing(%.3g, %.3g),%n  %.3f)%n",
        java(t.luma()),
        java(t.cb()),
        java(t.cr()),
        t.sparing().knee(),
        t.sparing().reach(),
        t.samplingExponent());
  }

  private static String java(StepCurve c) {
    return String.format(
        Locale.ROOT,
        "new StepCurve(%.3g, %.3g, %.3g, %.3g, %.3f, %.3f, %.3f, %.3f)",
        c.dc(),
        c.low(),
        c.middle(),
        c.high(),
        c.diagonal(),
        c.growth(),
        c.dcSparing(),
        c.lowSparing());
  }
}
