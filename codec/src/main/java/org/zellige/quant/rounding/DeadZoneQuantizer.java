package org.zellige.quant.rounding;

import org.zellige.quant.masking.DeadZone;
import org.zellige.quant.masking.MaskingField;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** To the nearest multiple of the step, but to zero where the block hides that. */
public final class DeadZoneQuantizer extends LocalQuantizer {
  private static final int LAST = 63;

  private final DeadZone zone;
  private final MaskingField field;

  /**
   * @param field of the component's own blocks
   */
  public DeadZoneQuantizer(
      Kernels kernels, ComponentSteps component, DeadZone zone, MaskingField field) {
    super(component, new RowQuantisation(kernels, component, zone.floors(), zone.slopes()));
    this.zone = zone;
    this.field = field;
  }

  @Override
  void quantize(int row, float[] exact, CoefficientRows quantised) {
    quantisation.quantise(exact, quantised, row, field.row(row));
  }

  /** Of the higher frequencies: those that follow the field in every component. */
  @Override
  public float[] deadZones(SpectralRows spectrum) {
    float[] halves = new float[Math.toIntExact(component.blocks())];
    for (int row = 0; row < component.blocksDown(); row++) {
      float[] masking = field.row(row);
      for (int b = 0; b < component.blocksAcross(); b++) {
        halves[row * component.blocksAcross() + b] =
            zone.floors()[LAST] + zone.slopes()[LAST] * masking[b];
      }
    }
    return halves;
  }
}
