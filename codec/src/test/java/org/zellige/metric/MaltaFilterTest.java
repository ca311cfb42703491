package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaltaFilterTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void squaresUnderAllLinesAreSummed(boolean full) {
    MaltaLines lines = full ? MaltaLines.FULL : MaltaLines.SPARSE;
    int width = 13;
    Random random = new Random(3);
    float[][] window = new float[9][width];
    MaltaFilter filter = new MaltaFilter(width);
    for (float[] row : window) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextFloat() - 0.5f;
      }
      filter.push(row);
    }
    float[] sums = new float[width];
    sums[5] = 100;

    filter.addTo(sums, lines);

    for (int x = 0; x < width; x++) {
      double expected = x == 5 ? 100 : 0;
      for (int i = 0; i < lines.lines().length; i++) {
        double line = at(window, 0, x);
        for (int[] half : lines.lines()[i]) {
          line += at(window, half[0], x + half[1]) + at(window, -half[0], x - half[1]);
        }
        expected += lines.weights()[i] * line * line;
      }
      assertThat(sums[x]).isCloseTo((float) expected, within(2e-5f));
    }
  }

  private static float at(float[][] window, int row, int column) {
    return column < 0 || column >= window[4].length ? 0 : window[4 + row][column];
  }
}
