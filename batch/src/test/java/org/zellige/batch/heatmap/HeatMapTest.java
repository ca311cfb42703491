package org.zellige.batch.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.metric.ScoreMap;

class HeatMapTest {
  private final ColorScale colors = new ColorScale();

  private static int at(Pixels pixels, int x, int y) {
    return pixels.ints()[pixels.rowOffset(y) + x] & 0xFFFFFF;
  }

  @Test
  void everyPixelHasTheColourOfItsCell() {
    ScoreMap map = new ScoreMap(9, 8, 4, new float[] {0, 1, 2, 3, 4, 5});
    Pixels drawn = new HeatMap().draw(map, OptionalDouble.of(4));

    assertThat(drawn.format()).isEqualTo(PixelFormat.INT_RGB);
    assertThat(drawn.width()).isGreaterThan(9);
    assertThat(at(drawn, 0, 0)).isEqualTo(colors.at(0));
    assertThat(at(drawn, 3, 3)).isEqualTo(colors.at(0));
    assertThat(at(drawn, 4, 3)).isEqualTo(colors.at(0.25));
    assertThat(at(drawn, 8, 3)).isEqualTo(colors.at(0.5));
    assertThat(at(drawn, 0, 4)).isEqualTo(colors.at(0.75));
    assertThat(at(drawn, 4, 7)).isEqualTo(colors.at(1));
    assertThat(at(drawn, 8, 7)).as("beyond the scale").isEqualTo(colors.at(1));
  }

  @Test
  void theScaleIsARoundNumberThatAFewBadPixelsDoNotSpoil() {
    float[] values = new float[100 * 100];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1.5f * i / values.length;
    }
    values[9_999] = 1e6f;
    Pixels drawn = new HeatMap().draw(new ScoreMap(100, 100, 1, values), OptionalDouble.empty());

    assertThat(at(drawn, 0, 50)).isEqualTo(colors.at(0.75 / 2));
    assertThat(at(drawn, 99, 99)).isEqualTo(colors.at(1));
  }

  @Test
  void theLegendRunsFromTheTopColourDownToTheFirst() {
    Pixels drawn =
        new HeatMap().draw(new ScoreMap(50, 200, 1, new float[50 * 200]), OptionalDouble.of(1));
    int x = 58;
    int previous = colors.at(1);
    int changes = 0;
    int first = -1;
    for (int y = 0; y < 200; y++) {
      int color = at(drawn, x, y);
      if (color != 0xFFFFFF) {
        first = first < 0 ? color : first;
        changes += color != previous ? 1 : 0;
        previous = color;
      }
    }
    assertThat(first).isEqualTo(colors.at(1));
    assertThat(previous).isEqualTo(colors.at(0));
    assertThat(changes).isGreaterThan(150);
    assertThat(blackPixels(drawn, 50)).as("ticks and their values").isGreaterThan(100);
  }

  @Test
  void withoutADifferenceAllIsDark() {
    Pixels drawn = new HeatMap().draw(new ScoreMap(8, 8, 8, new float[1]), OptionalDouble.empty());
    assertThat(at(drawn, 7, 7)).isEqualTo(colors.at(0));
  }

  @Test
  void oneBadPixelInAGoodImageIsSeen() {
    float[] values = new float[100 * 100];
    values[5] = 0.3f;
    Pixels drawn = new HeatMap().draw(new ScoreMap(100, 100, 1, values), OptionalDouble.empty());
    assertThat(at(drawn, 5, 0)).isEqualTo(colors.at(0.6));
  }

  @Test
  void labelsGrowWithTheImage() {
    ScoreMap small = new ScoreMap(100, 100, 100, new float[1]);
    ScoreMap large = new ScoreMap(1000, 1000, 1000, new float[1]);
    HeatMap heatMap = new HeatMap();
    int narrow = heatMap.draw(small, OptionalDouble.of(1)).width() - 100;
    int wide = heatMap.draw(large, OptionalDouble.of(1)).width() - 1000;
    assertThat(wide).isEqualTo(2 * narrow);
  }

  @Test
  void moreThanAnArrayHoldsIsRefused() {
    int height = Integer.MAX_VALUE / 10;
    ScoreMap map = new ScoreMap(8, height, height, new float[1]);
    assertThatThrownBy(() -> new HeatMap().draw(map, OptionalDouble.of(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  private static int blackPixels(Pixels pixels, int fromX) {
    int count = 0;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = fromX; x < pixels.width(); x++) {
        count += at(pixels, x, y) == 0 ? 1 : 0;
      }
    }
    return count;
  }
}
