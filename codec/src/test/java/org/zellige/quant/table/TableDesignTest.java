package org.zellige.quant.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.SpectralRows;

class TableDesignTest {
  private static final int ACROSS = 64;
  private static final int DOWN = 64;

  private final Random random = new Random(8);

  @Test
  void leavesStepsOfFrequenciesThatAreAlike() {
    for (float scale : new float[] {6, 20, 200}) {
      int[] steps = design(laplacian(scale), filled(20));
      assertThat(Arrays.stream(steps).average().orElseThrow()).isBetween(19.0, 21.0);
    }
  }

  @Test
  void coarsensWhereMostVanishesAndRefinesTheRest() {
    SpectralRows spectrum = laplacian(100);
    SpectralRows faint = laplacian(6);
    for (int row = 0; row < DOWN; row++) {
      for (int i = 0; i < spectrum.row(row).length; i++) {
        if (i % BlockGroup.LENGTH / BlockGroup.BLOCKS > 20) {
          spectrum.row(row)[i] = faint.row(row)[i];
        }
      }
    }
    int[] steps = design(spectrum, filled(20));
    double strong = Arrays.stream(steps, 1, 21).average().orElseThrow();
    double weak = Arrays.stream(steps, 21, 64).average().orElseThrow();
    assertThat(strong).isLessThan(20);
    assertThat(weak).isGreaterThan(20);
  }

  @Test
  void staysNearTheGivenSteps() {
    for (float scale : new float[] {0, 0.1f, 1, 5, 20, 100, 3000}) {
      int[] steps = design(laplacian(scale), filled(40));
      assertThat(steps[0]).isEqualTo(40);
      for (int k = 1; k < 64; k++) {
        assertThat(steps[k]).isBetween(32, 50);
      }
    }
  }

  @Test
  void keepsTheFinestSteps() {
    assertThat(design(laplacian(3), filled(1))).containsOnly(1);
  }

  @Test
  void keepsTablesOfEightBits() {
    assertThat(Arrays.stream(design(laplacian(60), filled(250))).max().orElseThrow())
        .isLessThanOrEqualTo(255);
  }

  @Test
  void bearsWhatIsNoNumber() {
    SpectralRows spectrum = laplacian(5);
    Arrays.fill(spectrum.row(DOWN / 2), Float.NaN);
    Arrays.fill(spectrum.row(DOWN / 3), Float.POSITIVE_INFINITY);
    for (int step : design(spectrum, filled(20))) {
      assertThat(step).isBetween(16, 25);
    }
  }

  private static int[] design(SpectralRows spectrum, int[] steps) {
    return TableDesign.of(spectrum, new ComponentSteps(steps, ACROSS, DOWN, 8)).steps();
  }

  private static int[] filled(int step) {
    int[] steps = new int[64];
    Arrays.fill(steps, step);
    return steps;
  }

  private SpectralRows laplacian(float scale) {
    SpectralRows spectrum = new SpectralRows(ACROSS, DOWN);
    for (int row = 0; row < DOWN; row++) {
      float[] values = spectrum.row(row);
      for (int i = 0; i < BlockGroup.LENGTH * ACROSS / BlockGroup.BLOCKS; i++) {
        double magnitude = -scale * Math.log(1 - random.nextDouble());
        values[i] = (float) (random.nextBoolean() ? magnitude : -magnitude);
      }
    }
    return spectrum;
  }
}
