package org.zellige.metric.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineSlopesTest {
  private static final int REACH = MaltaLines.REACH;
  private static final int HEIGHT = 14;

  static Stream<Arguments> filters() {
    return Stream.of(MaltaLines.FULL, MaltaLines.SPARSE)
        .flatMap(lines -> Stream.of(1, 6, 37).map(width -> Arguments.of(lines, width)));
  }

  /** Central differences of the weighted sums that the filter gives. */
  @ParameterizedTest
  @MethodSource("filters")
  void areThoseOfTheFilter(MaltaLines lines, int width) {
    Random random = new Random(width);
    float[][] plane = noise(random, width);
    float[][] weights = noise(random, width);
    float[][] slopes = slopes(lines, plane, weights, width);
    for (int trial = 0; trial < 30; trial++) {
      int y = random.nextInt(HEIGHT);
      int x = random.nextInt(width);
      float value = plane[y][x];
      plane[y][x] = value + 0.5f;
      double above = sum(lines, plane, weights, width);
      plane[y][x] = value - 0.5f;
      double below = sum(lines, plane, weights, width);
      plane[y][x] = value;
      assertThat((double) slopes[y][x]).isCloseTo(above - below, within(2e-3));
    }
  }

  private static float[][] slopes(MaltaLines lines, float[][] plane, float[][] weights, int width) {
    LineSlopes filter = new LineSlopes(lines, width);
    float[][] out = new float[HEIGHT][width];
    for (int y = -REACH; y < HEIGHT + REACH; y++) {
      filter.push(row(plane, y + REACH, width));
      if (y >= 0 && y < HEIGHT) {
        filter.spread(weights[y]);
      }
      if (y >= REACH) {
        filter.first(out[y - REACH]);
      }
    }
    return out;
  }

  private static double sum(MaltaLines lines, float[][] plane, float[][] weights, int width) {
    LineFilter filter = new ScalarLineFilter(lines, width);
    double sum = 0;
    for (int y = -REACH; y < HEIGHT; y++) {
      filter.push(row(plane, y + REACH, width));
      if (y >= 0) {
        float[] sums = new float[width];
        filter.addTo(sums);
        for (int x = 0; x < width; x++) {
          sum += (double) sums[x] * weights[y][x];
        }
      }
    }
    return sum;
  }

  private static float[] row(float[][] plane, int y, int width) {
    return y < HEIGHT ? plane[y] : new float[width];
  }

  private static float[][] noise(Random random, int width) {
    float[][] plane = new float[HEIGHT][width];
    for (float[] row : plane) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextFloat() - 0.5f;
      }
    }
    return plane;
  }
}
