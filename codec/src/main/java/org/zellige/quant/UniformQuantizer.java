package org.zellige.quant;

import java.util.Arrays;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/** To the nearest multiple of the step, whatever it costs. */
public final class UniformQuantizer implements Quantizer {
  private final ComponentSteps component;
  private final RowQuantisation quantisation;
  private final Workers workers;

  public UniformQuantizer(Kernels kernels, ComponentSteps component, Workers workers) {
    this.component = component;
    this.workers = workers;
    this.quantisation = new RowQuantisation(kernels, component);
  }

  @Override
  public void quantize(SpectralRows spectrum, CoefficientRows quantised) {
    workers.overRows(
        0,
        component.blocksDown(),
        RowQuantisation.BAND,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            quantisation.quantise(spectrum, quantised, row);
          }
        });
    Padding.fill(quantised, component);
  }

  @Override
  public float[] deadZones(SpectralRows spectrum) {
    float[] halves = new float[Math.toIntExact(component.blocks())];
    Arrays.fill(halves, 0.5f);
    return halves;
  }
}
