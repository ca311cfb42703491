package org.zellige.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.ScalarKernels;

class OvershootTest {
  private static final int STRIDE = 40;

  private static Overshoot overshoot() {
    return new Overshoot(-128, 127, new ScalarKernels());
  }

  /** A stroke of black across white, as in text. */
  private static float[] stroke() {
    float[] samples = new float[3 + 8 * STRIDE];
    for (int row = 0; row < 8; row++) {
      for (int x = 0; x < 24; x++) {
        samples[3 + row * STRIDE + x] = x == 11 || x == 12 ? -100 : 127;
      }
    }
    return samples;
  }

  @Test
  void onlySamplesAtAnEndMoveAndOnlyOutwards() {
    float[] before = stroke();
    float[] after = before.clone();
    overshoot().change(after, 3, STRIDE, 3);
    int moved = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] == 127) {
        assertThat(after[i]).isBetween(127f, 159f);
        moved += after[i] > 127 ? 1 : 0;
      } else {
        assertThat(after[i]).isEqualTo(before[i]);
      }
    }
    assertThat(moved).isPositive();
  }

  @Test
  void blocksThatAreWhiteAllOverStay() {
    float[] before = stroke();
    float[] after = before.clone();
    overshoot().change(after, 3, STRIDE, 3);
    for (int row = 0; row < 8; row++) {
      for (int x = 0; x < 8; x++) {
        assertThat(after[3 + row * STRIDE + x]).isEqualTo(127);
        assertThat(after[3 + row * STRIDE + 16 + x]).isEqualTo(127);
      }
    }
  }

  @Test
  void anEdgeNeedsFewerHighFrequencies() {
    float[] before = stroke();
    float[] after = before.clone();
    overshoot().change(after, 3, STRIDE, 3);
    assertThat(highEnergy(after)).isLessThan(0.9 * highEnergy(before));
  }

  @Test
  void blackGoesBelowBlack() {
    float[] samples = stroke();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = -1 - samples[i];
    }
    float[] mirrored = stroke();
    overshoot().change(samples, 3, STRIDE, 3);
    overshoot().change(mirrored, 3, STRIDE, 3);
    for (int row = 0; row < 8; row++) {
      for (int x = 0; x < 24; x++) {
        int at = 3 + row * STRIDE + x;
        assertThat((double) samples[at])
            .isCloseTo(-1.0 - mirrored[at], org.assertj.core.api.Assertions.within(1e-3));
      }
    }
  }

  @Test
  void samplesWithinTheRangeStay() {
    Random random = new Random(1);
    float[] before = new float[8 * STRIDE];
    for (int i = 0; i < before.length; i++) {
      before[i] = 250 * random.nextFloat() - 125;
    }
    float[] after = before.clone();
    overshoot().change(after, 0, STRIDE, 5);
    assertThat(after).containsExactly(before);
  }

  /** The energy of the rows' upper four frequencies in the middle block. */
  private static double highEnergy(float[] samples) {
    double energy = 0;
    for (int u = 4; u < 8; u++) {
      double sum = 0;
      for (int x = 0; x < 8; x++) {
        sum += samples[3 + 8 + x] * Math.cos((2 * x + 1) * u * Math.PI / 16);
      }
      energy += sum * sum;
    }
    return energy;
  }
}
