package org.zellige.quant.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistanceScaleTest {
  @Test
  void quality90IsDistance1() {
    assertThat(DistanceScale.distance(90)).isCloseTo(1, within(1e-12));
    assertThat(DistanceScale.distance(100)).isCloseTo(0.1, within(1e-12));
    assertThat(DistanceScale.distance(0)).isCloseTo(25, within(1e-12));
  }

  @Test
  void fallsWithoutBends() {
    double before = DistanceScale.distance(0);
    double slopeBefore = Double.NEGATIVE_INFINITY;
    for (double quality = 0.25; quality <= 100; quality += 0.25) {
      double distance = DistanceScale.distance(quality);
      double slope = (distance - before) / 0.25;
      assertThat(slope).isNegative().isGreaterThan(slopeBefore - 1e-9);
      if (Double.isFinite(slopeBefore)) {
        assertThat(slope - slopeBefore).isLessThan(0.02);
      }
      before = distance;
      slopeBefore = slope;
    }
  }

  @Test
  void inverseLeadsBack() {
    for (double quality = 0; quality <= 100; quality += 0.5) {
      double back = DistanceScale.quality(DistanceScale.distance(quality));
      assertThat(back).isCloseTo(quality, within(1e-9));
    }
  }

  @Test
  void whatLiesOutsideCountsAsTheEnd() {
    assertThat(DistanceScale.distance(-5)).isEqualTo(DistanceScale.distance(0));
    assertThat(DistanceScale.distance(101)).isEqualTo(DistanceScale.distance(100));
    assertThat(DistanceScale.quality(99)).isCloseTo(0, within(1e-9));
    assertThat(DistanceScale.quality(0)).isCloseTo(100, within(1e-9));
  }
}
