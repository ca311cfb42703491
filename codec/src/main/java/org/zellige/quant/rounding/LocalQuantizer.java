package org.zellige.quant.rounding;

import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.SpectralRows;

/** Quantises without any block having to know of others. */
abstract class LocalQuantizer implements Quantizer {
  final ComponentSteps component;
  final RowQuantisation quantisation;

  LocalQuantizer(ComponentSteps component, RowQuantisation quantisation) {
    this.component = component;
    this.quantisation = quantisation;
  }

  /** Quantises a row, for any number of threads. */
  abstract void quantize(int row, float[] exact, CoefficientRows quantised);

  @Override
  public final int rows() {
    return component.blocksDown();
  }

  @Override
  public final Trial begin(CoefficientRows quantised) {
    return () -> new LocalRun(quantised);
  }

  @Override
  public final void requantizeDc(SpectralRows dcs, CoefficientRows quantised) {
    quantisation.quantiseDc(dcs, quantised);
    Padding.fill(quantised, component);
  }

  private final class LocalRun implements Run {
    private final CoefficientRows quantised;

    LocalRun(CoefficientRows quantised) {
      this.quantised = quantised;
    }

    @Override
    public RowTask start() {
      return (row, exact) -> quantize(row, exact, quantised);
    }

    @Override
    public void advance(int from, int to) {}

    @Override
    public void end() {
      Padding.fill(quantised, component);
    }
  }
}
