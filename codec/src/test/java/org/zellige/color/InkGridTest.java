package org.zellige.color;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.color.icc.IccProfile;
import org.zellige.color.icc.SyntheticProfile;

class InkGridTest {
  private static final int COUNT = 20_000;

  /** Random combinations of inks; half of them without black, as in most images. */
  private static int[][] inks() {
    Random random = new Random(11);
    int[][] inks = new int[COUNT][4];
    for (int i = 0; i < COUNT; i++) {
      inks[i][3] = i % 2 == 0 ? 0 : random.nextInt(256);
      for (int j = 0; j < 3; j++) {
        inks[i][j] = random.nextInt(256);
      }
    }
    return inks;
  }

  private static int[] convert(InkModel model, boolean inverted, int[][] inks) {
    int flip = inverted ? 255 : 0;
    int[] pixels = new int[inks.length];
    byte[] black = new byte[inks.length];
    for (int i = 0; i < inks.length; i++) {
      pixels[i] = (inks[i][0] ^ flip) << 16 | (inks[i][1] ^ flip) << 8 | (inks[i][2] ^ flip);
      black[i] = (byte) (inks[i][3] ^ flip);
    }
    new InkGrid(new Inks(inverted, model)).toRgb(pixels, 0, black, 0, inks.length);
    return pixels;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void interpolatedColorsAreThoseOfTheModel(boolean profile) throws Exception {
    InkModel model =
        profile ? IccProfile.parse(SyntheticProfile.ordinary()).inkModel() : new OffsetInks();
    int[][] inks = inks();
    int[] pixels = convert(model, false, inks);
    double sum = 0;
    double[] rgb = new double[3];
    for (int i = 0; i < COUNT; i++) {
      int[] ink = inks[i];
      model.toRgb(
          new double[] {ink[0] / 255.0, ink[1] / 255.0, ink[2] / 255.0, ink[3] / 255.0}, rgb);
      for (int channel = 0; channel < 3; channel++) {
        double expected = 255 * Math.max(0, Math.min(1, rgb[channel]));
        sum += Math.abs((pixels[i] >> 16 - 8 * channel & 0xFF) - expected);
      }
    }
    // Rounding to whole levels alone makes 0.25, less where colours are clipped.
    assertThat(sum / (3 * COUNT)).isLessThan(0.6);
  }

  @Test
  void atANodeTheColorIsExact() {
    InkModel model = new OffsetInks();
    double[] rgb = new double[3];
    for (int i = 0; i < 16; i++) {
      int[] solid = {(i & 1) * 255, (i >> 1 & 1) * 255, (i >> 2 & 1) * 255, (i >> 3) * 255};
      model.toRgb(new double[] {i & 1, i >> 1 & 1, i >> 2 & 1, i >> 3}, rgb);

      int pixel = convert(model, false, new int[][] {solid})[0];

      for (int channel = 0; channel < 3; channel++) {
        double expected = 255 * Math.max(0, Math.min(1, rgb[channel]));
        assertThat((double) (pixel >> 16 - 8 * channel & 0xFF))
            .isBetween(expected - 0.6, expected + 0.6);
      }
    }
  }

  @Test
  void invertedSamplesGiveTheSameColors() {
    int[][] inks = inks();

    assertThat(convert(new OffsetInks(), true, inks))
        .isEqualTo(convert(new OffsetInks(), false, inks));
  }

  @Test
  void aModelThatIsLinearIsMetEverywhere() {
    InkModel linear =
        (inks, rgb) -> {
          rgb[0] = 1.1 - 1.2 * inks[0] - 0.3 * inks[3];
          rgb[1] = 0.9 - 0.5 * inks[1] - 0.3 * inks[3];
          rgb[2] = 0.2 + 0.5 * inks[2] - 0.9 * inks[3];
        };
    int[][] inks = inks();
    int[] pixels = convert(linear, false, inks);
    double[] rgb = new double[3];
    for (int i = 0; i < COUNT; i++) {
      int[] ink = inks[i];
      linear.toRgb(
          new double[] {ink[0] / 255.0, ink[1] / 255.0, ink[2] / 255.0, ink[3] / 255.0}, rgb);
      for (int channel = 0; channel < 3; channel++) {
        double expected = 255 * Math.max(0, Math.min(1, rgb[channel]));
        assertThat((double) (pixels[i] >> 16 - 8 * channel & 0xFF))
            .isBetween(expected - 0.75, expected + 0.75);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wideSamplesGiveTheSameColors(boolean inverted) {
    int[][] inks = inks();
    int[][] channels = new int[4][COUNT];
    for (int i = 0; i < COUNT; i++) {
      for (int ink = 0; ink < 4; ink++) {
        channels[ink][i] = 257 * (inverted ? 255 - inks[i][ink] : inks[i][ink]);
      }
    }
    int[] pixels = convert(new OffsetInks(), false, inks);

    new InkGrid(new Inks(inverted, new OffsetInks())).toRgb(channels, 65535, COUNT);

    for (int i = 0; i < COUNT; i++) {
      for (int channel = 0; channel < 3; channel++) {
        double level = channels[channel][i] / 257.0;
        int narrow = pixels[i] >> 16 - 8 * channel & 0xFF;
        assertThat(level).isBetween(narrow - 0.75, narrow + 0.75);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void samplesBeyondTheirPrecisionAreTakenForTheLargest(boolean inverted) {
    int[][] beyond = {{65535}, {4}, {0}, {65535}};
    int[][] largest = {{3}, {3}, {0}, {3}};
    InkGrid grid = new InkGrid(new Inks(inverted, new OffsetInks()));

    grid.toRgb(beyond, 3, 1);
    grid.toRgb(largest, 3, 1);

    for (int channel = 0; channel < 3; channel++) {
      assertThat(beyond[channel]).isEqualTo(largest[channel]);
    }
  }

  @Test
  void onlyTheNodesRoundAPixelAreComputed() {
    int[] calls = {0};
    InkModel counting =
        (inks, rgb) -> {
          calls[0]++;
          new OffsetInks().toRgb(inks, rgb);
        };

    convert(counting, true, new int[][] {{10, 20, 30, 40}, {10, 20, 30, 40}, {11, 21, 31, 41}});

    assertThat(calls[0]).isEqualTo(5);
  }

  @Test
  void nonsenseFromAModelBecomesSomeColor() {
    for (double value : new double[] {Double.NaN, 1e300, -1e300, Double.POSITIVE_INFINITY}) {
      InkModel model = (inks, rgb) -> java.util.Arrays.fill(rgb, value);

      assertThat(convert(model, false, new int[][] {{1, 2, 3, 4}})[0]).isIn(0xFF000000, -1);
    }
  }
}
