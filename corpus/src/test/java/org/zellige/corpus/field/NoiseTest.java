package org.zellige.corpus.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {
  @Test
  void everyInputBitChangesHalfOfTheHash() {
    for (int bit = 0; bit < 32; bit++) {
      int changed = 0;
      for (int i = 0; i < 1000; i++) {
        int h = Hash.bits(5, i, 7);
        changed += Integer.bitCount(h ^ Hash.bits(5, i ^ 1 << bit, 7));
        changed += Integer.bitCount(h ^ Hash.bits(5, i, 7 ^ 1 << bit));
        changed += Integer.bitCount(h ^ Hash.bits(5 ^ 1 << bit, i, 7));
      }
      assertThat(changed / 3000.0).as("input bit %d", bit).isBetween(14.0, 18.0);
    }
  }

  @Test
  void normalNumbersHaveMeanZeroAndUnitDeviation() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      double n = Hash.normal(3, i, 1);
      sum += n;
      squares += n * n;
    }
    assertThat(sum / 100_000).isCloseTo(0, within(0.02));
    assertThat(squares / 100_000).isCloseTo(1, within(0.02));
  }

  @Test
  void gradientNoiseIsZeroOnTheLatticeAndContinuousAcrossIt() {
    for (int i = -5; i < 5; i++) {
      assertThat(GradientNoise.at(1, i, 3)).isZero();
      assertThat(GradientNoise.at(1, i, 3, -2)).isZero();
      assertThat(GradientNoise.at(1, i - 1e-9, 3.3))
          .isCloseTo(GradientNoise.at(1, i + 1e-9, 3.3), within(1e-7));
      assertThat(GradientNoise.at(1, 0.4, 3.3, i - 1e-9))
          .isCloseTo(GradientNoise.at(1, 0.4, 3.3, i + 1e-9), within(1e-7));
    }
  }

  @Test
  void octavesFinerThanTheSampleAreLeftOut() {
    assertThat(GradientNoise.octaves(1, 0.3, 0.4, 0.7, 8, 0.5)).isZero();
    double coarse = GradientNoise.octaves(1, 0.3, 0.4, 0.2, 8, 0.5);
    assertThat(coarse).isNotZero().isNotEqualTo(GradientNoise.octaves(1, 0.3, 0.4, 0, 8, 0.5));
  }
}
