package org.zellige.quant.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zellige.quant.masking.DeadZone;
import org.zellige.quant.masking.MaskingField;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.KernelsSelection;
import org.zellige.transform.SpectralRows;

class DeadZoneQuantizerTest {
  private static final int STEP = 10;

  private final MaskingField field = new MaskingField(new float[][] {new float[16]});

  @Test
  void dropsMoreWhereMoreIsMasked() {
    field.row(0)[1] = 1;
    for (int k = 3; k < 64; k++) {
      assertThat(quantised(DeadZone.luma(), k, 0.7f)).containsExactly(1, 0);
      assertThat(quantised(DeadZone.luma(), k, -0.9f)).containsExactly(-1, -1);
      assertThat(quantised(DeadZone.chroma(), k, 0.7f)).containsExactly(1, 0);
    }
  }

  @Test
  void keepsTheLowestFrequenciesOfLuma() {
    Arrays.fill(field.row(0), 3);
    assertThat(quantised(DeadZone.luma(), 1, 0.6f)).containsExactly(1, 1);
    assertThat(quantised(DeadZone.luma(), 2, -0.6f)).containsExactly(-1, -1);
  }

  @Test
  void roundsDc() {
    Arrays.fill(field.row(0), 3);
    assertThat(quantised(DeadZone.luma(), 0, 0.51f)).containsExactly(1, 1);
    assertThat(quantised(DeadZone.chroma(), 0, 0.49f)).containsExactly(0, 0);
  }

  /** What becomes of a value in steps at one position of the first two blocks. */
  private int[] quantised(DeadZone zone, int k, float value) {
    int[] steps = new int[64];
    Arrays.fill(steps, STEP);
    ComponentSteps component = new ComponentSteps(steps, 2, 1, 8);
    SpectralRows spectrum = new SpectralRows(2, 1);
    int at = BlockGroup.BLOCKS * k;
    spectrum.row(0)[at] = value * STEP;
    spectrum.row(0)[at + 1] = value * STEP;
    CoefficientRows rows = new CoefficientRows(2, 1);
    new DeadZoneQuantizer(KernelsSelection.active(), component, zone, field)
        .begin(rows)
        .run()
        .start()
        .quantize(0, spectrum.row(0));
    return new int[] {rows.readCoefficients(0)[at], rows.readCoefficients(0)[at + 1]};
  }
}
