package org.zellige.color;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetInksTest {
  private static int[] rgb(double c, double m, double y, double k) {
    double[] rgb = new double[3];
    new OffsetInks().toRgb(new double[] {c / 100, m / 100, y / 100, k / 100}, rgb);
    int[] levels = new int[3];
    for (int i = 0; i < 3; i++) {
      levels[i] = (int) Math.round(255 * Math.max(0, Math.min(1, rgb[i])));
    }
    return levels;
  }

  @Test
  void paperIsWhiteAndAllInksAreBlack() {
    assertThat(rgb(0, 0, 0, 0)).containsExactly(255, 255, 255);
    assertThat(rgb(100, 100, 100, 100)).containsExactly(0, 0, 0);
  }

  /** Patches of FOGRA39L; their CIELAB, relative to paper and black, as sRGB. */
  @ParameterizedTest
  @CsvSource({
    "100, 0, 0, 0, 0, 159, 227",
    "0, 100, 0, 0, 230, 0, 126",
    "0, 0, 100, 0, 255, 237, 0",
    "0, 0, 0, 100, 30, 30, 29",
    "100, 100, 0, 0, 50, 40, 132",
    "100, 0, 100, 0, 0, 150, 65",
    "0, 100, 100, 0, 227, 9, 21",
    "50, 0, 0, 0, 130, 208, 245",
    "0, 0, 0, 50, 157, 157, 157",
    "40, 30, 30, 0, 168, 170, 172",
    "40, 40, 40, 40, 120, 109, 105",
    "70, 70, 0, 0, 104, 89, 163",
    "40, 70, 100, 20, 144, 82, 31"
  })
  void measuredColorsAreMet(int c, int m, int y, int k, int red, int green, int blue) {
    int[] rgb = rgb(c, m, y, k);

    assertThat(rgb[0]).isBetween(red - 9, red + 9);
    assertThat(rgb[1]).isBetween(green - 9, green + 9);
    assertThat(rgb[2]).isBetween(blue - 9, blue + 9);
  }

  @Test
  void moreBlackIsNeverLighter() {
    int last = 255;
    for (int k = 0; k <= 100; k++) {
      int[] rgb = rgb(20, 30, 40, k);
      assertThat(rgb[1]).isLessThanOrEqualTo(last);
      last = rgb[1];
    }
    assertThat(last).isLessThan(32);
  }

  @Test
  void blackAloneIsNeutral() {
    for (int k = 0; k <= 100; k++) {
      int[] rgb = rgb(0, 0, 0, k);
      assertThat(rgb[0] - rgb[2]).isBetween(-2, 2);
      assertThat(rgb[1] - rgb[2]).isBetween(-2, 2);
    }
  }
}
