package org.zellige.batch.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColorScaleTest {
  private final ColorScale colors = new ColorScale();

  @Test
  void lightnessRisesInEqualSteps() {
    double first = lightness(colors.at(0));
    double last = lightness(colors.at(1));
    assertThat(first).isLessThan(0.3);
    assertThat(last).isGreaterThan(0.9);
    for (int i = 1; i < ColorScale.COLORS; i++) {
      double part = i / 255.0;
      double lightness = lightness(colors.at(part));
      // Within what rounding to eight bits does to the darkest colours.
      assertThat(lightness).isCloseTo(first + (last - first) * part, within(0.005));
      assertThat(luminance(colors.at(part))).isGreaterThan(luminance(colors.at((i - 1) / 255.0)));
    }
  }

  @Test
  void valuesBeyondTheScaleGetItsEnds() {
    assertThat(colors.at(-1)).isEqualTo(colors.at(0));
    assertThat(colors.at(7)).isEqualTo(colors.at(1));
    assertThat(colors.at(0) >>> 24).isZero();
  }

  /** Oklab's, by the author's matrices for the other direction. */
  private static double lightness(int rgb) {
    double r = light(rgb >> 16 & 0xFF);
    double g = light(rgb >> 8 & 0xFF);
    double b = light(rgb & 0xFF);
    return 0.2104542553 * Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        + 0.7936177850 * Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        - 0.0040720468 * Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * light(rgb >> 16 & 0xFF)
        + 0.7152 * light(rgb >> 8 & 0xFF)
        + 0.0722 * light(rgb & 0xFF);
  }

  private static double light(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
