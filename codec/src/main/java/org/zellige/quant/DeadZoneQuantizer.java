package org.zellige.quant;

import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** To the nearest multiple of the step, but to zero where the block hides that. */
public final class DeadZoneQuantizer implements Quantizer {
  private final ComponentSteps component;
  private final RowQuantisation quantisation;
  private final MaskingField field;

  /**
   * @param field of the component's own blocks
   */
  public DeadZoneQuantizer(
      Kernels kernels, ComponentSteps component, DeadZone zone, MaskingField field) {
    this.component = component;
    this.quantisation = new RowQuantisation(kernels, component, zone.floors(), zone.slopes());
    this.field = field;
  }

  @Override
  public void quantize(SpectralRows spectrum, CoefficientRows quantised) {
    for (int row = 0; row < component.blocksDown(); row++) {
      quantisation.quantise(spectrum, quantised, row, field.row(row));
    }
    Padding.fill(quantised, component);
  }
}
