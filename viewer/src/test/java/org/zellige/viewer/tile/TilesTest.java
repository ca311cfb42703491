package org.zellige.viewer.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.Orientation;
import org.zellige.Pixels;
import org.zellige.Upright;
import org.zellige.batch.heatmap.ColorScale;
import org.zellige.metric.ScoreMap;

class TilesTest {
  private static int[] noise(int width, int height) {
    return new Random(3).ints((long) width * height, 0, 1 << 24).toArray();
  }

  private static int[] all(TileSource source, int level) {
    int[] argb = new int[source.width(level) * source.height(level)];
    source.fill(level, new Area(0, 0, source.width(level), source.height(level)), argb);
    return argb;
  }

  private static int[] opaque(int[] rgb) {
    return Arrays.stream(rgb).map(pixel -> pixel | 0xFF000000).toArray();
  }

  @Test
  void theLargestLevelIsThePictureAndTheSmallestFitsATile() {
    int[] rgb = noise(1301, 700);
    Pyramid pyramid = Pyramid.of(rgb, 1301, 700);
    assertThat(all(pyramid, 0)).isEqualTo(opaque(rgb));
    assertThat(pyramid.levels()).isEqualTo(3);
    assertThat(pyramid.width(2)).isEqualTo(326);
  }

  @Test
  void aPixelOfALevelIsTheMeanOfFour() {
    int[] rgb = new int[1024 * 600];
    rgb[0] = 0xFF0010;
    rgb[1] = 0xFF0020;
    rgb[1024] = 0x010030;
    rgb[1025] = 0x010040;
    assertThat(all(Pyramid.of(rgb, 1024, 600), 1)[0]).isEqualTo(0xFF800028);
  }

  @Test
  void partsAreThoseOfTheWhole() {
    Pyramid pyramid = Pyramid.of(noise(600, 601), 600, 601);
    int[] whole = all(pyramid, 0);
    int[] part = new int[7 * 5];
    pyramid.fill(0, new Area(590, 590, 7, 5), part);
    assertThat(part[7 * 3 + 2]).isEqualTo(whole[593 * 600 + 592]);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void turnedPicturesAreWhatTheCodecTurns(Orientation orientation) {
    int[] rgb = noise(37, 23);
    TileSource turned = Turned.of(Pyramid.of(rgb, 37, 23), orientation);
    Pixels expected = Upright.of(Pixels.ofIntRgb(rgb, 37, 23), orientation);
    assertThat(turned.width()).isEqualTo(expected.width());
    assertThat(all(turned, 0)).isEqualTo(opaque(expected.ints()));

    int[] part = new int[5 * 4];
    turned.fill(0, new Area(3, 6, 5, 4), part);
    assertThat(part[5 * 2 + 1] & 0xFFFFFF)
        .isEqualTo(expected.ints()[8 * expected.width() + 4] & 0xFFFFFF);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void placesAreFoundBothWays(Orientation orientation) {
    Turning turning = new Turning(orientation, 37, 23);
    Area stored = new Area(5, 7, 8, 3);
    assertThat(turning.stored(turning.upright(stored))).isEqualTo(stored);
  }

  @Test
  void aPatchCoversItsPlaceAtEveryLevelThatItIsAlignedWith() {
    TileSource base = new Plain(1200, 1200, 0x000000);
    Pyramid patch = Pyramid.of(opaque(new int[640 * 640]), 640, 640);
    int[] white = new int[640 * 640];
    Arrays.fill(white, 0xFFFFFF);
    TileSource patched = new Patched(base, Pyramid.of(white, 640, 640), 32, 64);
    for (int level = 0; level < 2; level++) {
      int[] pixels = all(patched, level);
      int width = patched.width(level);
      assertThat(pixels[(64 >> level) * width + (32 >> level)]).isEqualTo(0xFFFFFFFF);
      assertThat(pixels[(64 >> level) * width + (32 >> level) - 1]).isEqualTo(0xFF000000);
      assertThat(pixels[(703 >> level) * width + (671 >> level)]).isEqualTo(0xFFFFFFFF);
      assertThat(pixels[(704 >> level) * width + (671 >> level)]).isEqualTo(0xFF000000);
    }
    assertThat(patch.levels()).isEqualTo(2);
  }

  @Test
  void differencesAreAmplifiedAndEnd() {
    TileSource difference = new Difference(new Plain(9, 9, 0x102030), new Plain(9, 9, 0x1020F0), 2);
    assertThat(all(difference, 0)[0]).isEqualTo(0xFF0000FF);
    assertThat(all(new Difference(new Plain(9, 9, 0x10), new Plain(9, 9, 0x18), 4), 0)[0])
        .isEqualTo(0xFF000020);
  }

  @Test
  void aHeatMapShowsTheLargestValueOfAPlace() {
    float[] values = new float[100 * 75];
    values[30 * 100 + 40] = 5;
    ColorScale colors = new ColorScale();
    HeatMap map = new HeatMap(new ScoreMap(800, 600, 8, values), 0, 5, colors);
    int hot = 0xFF000000 | colors.at(1);
    int[] full = all(map, 0);
    assertThat(full[240 * 800 + 320]).isEqualTo(hot);
    assertThat(full[247 * 800 + 327]).isEqualTo(hot);
    assertThat(full[248 * 800 + 327]).isEqualTo(0xFF000000 | colors.at(0));
    int[] half = all(map, 1);
    assertThat(half[120 * 400 + 160]).isEqualTo(hot);
  }
}
