package org.zellige.quant;

import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** To the nearest multiple of the step, but to zero where the block hides that. */
public final class DeadZoneQuantizer implements Quantizer {
  private static final int LAST = 63;

  private final ComponentSteps component;
  private final RowQuantisation quantisation;
  private final DeadZone zone;
  private final MaskingField field;

  /**
   * @param field of the component's own blocks
   */
  public DeadZoneQuantizer(
      Kernels kernels, ComponentSteps component, DeadZone zone, MaskingField field) {
    this.component = component;
    this.zone = zone;
    this.quantisation = new RowQuantisation(kernels, component, zone.floors(), zone.slopes());
    this.field = field;
  }

  @Override
  public int rows() {
    return component.blocksDown();
  }

  @Override
  public Trial begin(CoefficientRows quantised) {
    return () ->
        new LocalRun(
            component,
            quantised,
            (row, exact) -> quantisation.quantise(exact, quantised, row, field.row(row)));
  }

  @Override
  public void requantizeDc(SpectralRows dcs, CoefficientRows quantised) {
    quantisation.quantiseDc(dcs, quantised);
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
