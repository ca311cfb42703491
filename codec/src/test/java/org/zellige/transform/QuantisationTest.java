package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What quantisation does to single values. */
class QuantisationTest {
  private static final int LIMIT = 1023;

  private final float[] floors = new float[64];
  private final float[] slopes = new float[64];
  private final float[] activity = new float[BlockGroup.BLOCKS];
  private final short[] coefficients = new short[BlockGroup.LENGTH];
  private final long[] masks = new long[BlockGroup.BLOCKS];

  @Test
  void roundsToTheNearestAndHalvesToEven() {
    assertThat(quantised(0.4f, 0.5f, 0.6f, 1.5f, 2.5f, -0.5f, -1.5f, -1.4f))
        .containsExactly(0, 0, 1, 2, 2, 0, -2, -1);
  }

  @Test
  void staysWithinTheLimit() {
    assertThat(quantised(1023.4f, 1024, -5000, 1e30f, -1e30f, Float.POSITIVE_INFINITY))
        .containsExactly(1023, 1023, -1023, 1023, -1023, 1023);
  }

  @Test
  void makesZeroOfWhatIsNoNumber() {
    assertThat(quantised(Float.NaN)).containsExactly(0);
  }

  @Test
  void leavesADeadZoneThatGrowsWithActivity() {
    Arrays.fill(floors, 0.6f);
    Arrays.fill(slopes, 0.5f);
    assertThat(quantised(0.55f, 0.6f, -0.7f)).containsExactly(0, 1, -1);
    Arrays.fill(activity, 1f);
    assertThat(quantised(1f, 1.2f, 2.4f)).containsExactly(0, 1, 2);
  }

  @Test
  void setsTheMaskWhereNotZero() {
    quantised(1);
    assertThat(masks[0]).isEqualTo(1L << 7);
    assertThat(masks[1]).isZero();
  }

  @Test
  void sumsTheSquaresOfAcCoefficients() {
    float[] spectrum = new float[BlockGroup.LENGTH];
    spectrum[3] = 1000;
    spectrum[BlockGroup.BLOCKS + 3] = 3;
    spectrum[63 * BlockGroup.BLOCKS + 3] = -4;
    float[] energies = new float[BlockGroup.BLOCKS];
    new ScalarKernels().energy(spectrum, 0, energies, 0);
    assertThat(energies[3]).isEqualTo(25f);
    assertThat(energies[2]).isZero();
  }

  /** Values at position 7 of the first blocks, with a step of 1. */
  private int[] quantised(float... values) {
    float[] spectrum = new float[BlockGroup.LENGTH];
    System.arraycopy(values, 0, spectrum, 7 * BlockGroup.BLOCKS, values.length);
    float[] factors = new float[64];
    Arrays.fill(factors, 1f);
    new ScalarKernels()
        .quantise(
            spectrum, 0, factors, floors, slopes, activity, 0, LIMIT, coefficients, 0, masks, 0);
    int[] quantised = new int[values.length];
    for (int b = 0; b < values.length; b++) {
      quantised[b] = coefficients[7 * BlockGroup.BLOCKS + b];
    }
    return quantised;
  }
}
