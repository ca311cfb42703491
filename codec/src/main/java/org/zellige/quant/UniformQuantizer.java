package org.zellige.quant;

import java.util.Arrays;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** To the nearest multiple of the step, whatever it costs. */
public final class UniformQuantizer implements Quantizer {
  private final ComponentSteps component;
  private final RowQuantisation quantisation;

  public UniformQuantizer(Kernels kernels, ComponentSteps component) {
    this.component = component;
    this.quantisation = new RowQuantisation(kernels, component);
  }

  @Override
  public int rows() {
    return component.blocksDown();
  }

  @Override
  public Trial begin(CoefficientRows quantised) {
    return () ->
        new LocalRun(
            component, quantised, (row, exact) -> quantisation.quantise(exact, quantised, row));
  }

  @Override
  public void requantizeDc(SpectralRows dcs, CoefficientRows quantised) {
    quantisation.quantiseDc(dcs, quantised);
    Padding.fill(quantised, component);
  }

  @Override
  public float[] deadZones(SpectralRows spectrum) {
    float[] halves = new float[Math.toIntExact(component.blocks())];
    Arrays.fill(halves, 0.5f);
    return halves;
  }
}
