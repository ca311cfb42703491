package org.zellige.quant.rounding;

import java.util.Arrays;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** To the nearest multiple of the step, whatever it costs. */
public final class UniformQuantizer extends LocalQuantizer {
  public UniformQuantizer(Kernels kernels, ComponentSteps component) {
    super(component, new RowQuantisation(kernels, component));
  }

  @Override
  void quantize(int row, float[] exact, CoefficientRows quantised) {
    quantisation.quantise(exact, quantised, row);
  }

  @Override
  public float[] deadZones(SpectralRows spectrum) {
    float[] halves = new float[Math.toIntExact(component.blocks())];
    Arrays.fill(halves, 0.5f);
    return halves;
  }
}
