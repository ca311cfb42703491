package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdTest {
  @Test
  void boundsAreMetByThemselves() {
    Threshold least = new Threshold(Score.PSNR, 35);
    assertThat(least.isMetBy(35)).isTrue();
    assertThat(least.isMetBy(Double.POSITIVE_INFINITY)).isTrue();
    assertThat(least.isMetBy(Math.nextDown(35.0))).isFalse();

    Threshold most = new Threshold(Score.BUTTERAUGLI_3, 1.5);
    assertThat(most.isMetBy(1.5)).isTrue();
    assertThat(most.isMetBy(0)).isTrue();
    assertThat(most.isMetBy(Math.nextUp(1.5))).isFalse();
  }

  @Test
  void complaintsNeverRoundToTheBound() {
    assertThat(new Threshold(Score.SSIMULACRA2, 80).complaint(79.9999))
        .isEqualTo("ssimulacra2 79.99 is under 80");
    assertThat(new Threshold(Score.BUTTERAUGLI_MAX, 1.5).complaint(1.500001))
        .isEqualTo("butteraugli-max 1.5001 is over 1.5");
    assertThat(new Threshold(Score.SSIMULACRA2, -3).complaint(-3.001))
        .isEqualTo("ssimulacra2 -3.01 is under -3");
  }

  @Test
  void scoresAreWrittenAlikeEverywhere() {
    assertThat(Score.PSNR.text(Double.POSITIVE_INFINITY)).isEqualTo("inf");
    assertThat(Score.PSNR.text(31.25)).isEqualTo("31.250");
    assertThat(Score.MS_SSIM.label()).isEqualTo("ms-ssim");
    assertThat(Score.BUTTERAUGLI_3.label()).isEqualTo("butteraugli-3");
  }
}
