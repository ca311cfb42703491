package org.zellige.quant;

import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/** To the nearest multiple of the step, but to zero where the block hides that. */
public final class DeadZoneQuantizer implements Quantizer {
  private static final int LAST = 63;

  private final ComponentSteps component;
  private final RowQuantisation quantisation;
  private final DeadZone zone;
  private final MaskingField field;
  private final Workers workers;

  /**
   * @param field of the component's own blocks
   */
  public DeadZoneQuantizer(
      Kernels kernels,
      ComponentSteps component,
      DeadZone zone,
      MaskingField field,
      Workers workers) {
    this.component = component;
    this.workers = workers;
    this.zone = zone;
    this.quantisation = new RowQuantisation(kernels, component, zone.floors(), zone.slopes());
    this.field = field;
  }

  @Override
  public void quantize(SpectralRows spectrum, CoefficientRows quantised) {
    workers.overRows(
        0,
        component.blocksDown(),
        RowQuantisation.BAND,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            quantisation.quantise(spectrum, quantised, row, field.row(row));
          }
        });
    Padding.fill(quantised, component);
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
