package org.zellige.metric.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFilterTest {
  @ParameterizedTest
  @CsvSource({"false, 1", "false, 13", "false, 70", "true, 1", "true, 13", "true, 70"})
  void squaresUnderAllLinesAreSummed(boolean full, int width) {
    MaltaLines lines = full ? MaltaLines.FULL : MaltaLines.SPARSE;
    Random random = new Random(3);
    float[][] window = new float[9][width];
    LineFilter filter = MetricKernels.active().lineFilter(lines, width);
    for (float[] row : window) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextFloat() - 0.5f;
      }
      filter.push(row);
    }
    float[] sums = new float[width];
    sums[width / 2] = 100;

    filter.addTo(sums);

    for (int x = 0; x < width; x++) {
      double expected = x == width / 2 ? 100 : 0;
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
