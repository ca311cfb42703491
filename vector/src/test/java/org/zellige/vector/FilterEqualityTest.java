package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.metric.kernel.LineFilter;
import org.zellige.metric.kernel.MaltaLines;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.metric.kernel.ScalarMetricKernels;

/** The vector filters give the same bits as the scalar ones, and write nothing beyond the row. */
class FilterEqualityTest {
  private static final int GUARD = 70;

  private final MetricKernels scalar = new ScalarMetricKernels();
  private final MetricKernels vector = Requested.metricKernels();
  private final Random random = new Random(9);

  static int[] widths() {
    return RowLengths.from(1);
  }

  @ParameterizedTest
  @MethodSource("widths")
  void alongRows(int width) {
    for (int radius : new int[] {1, 2, 3, 6, 7, 16}) {
      float[] weights = values(radius + 1);
      float[] padded = values(width + 2 * radius);
      float[] out = values(width + GUARD);
      float[] out2 = out.clone();
      scalar.rowFilter(weights, width).apply(padded, out);
      vector.rowFilter(weights, width).apply(padded, out2);
      assertThat(out2).as("radius %d", radius).isEqualTo(out);
    }
  }

  @ParameterizedTest
  @MethodSource("widths")
  void underLines(int width) {
    for (MaltaLines lines : new MaltaLines[] {MaltaLines.FULL, MaltaLines.SPARSE}) {
      LineFilter expected = scalar.lineFilter(lines, width);
      LineFilter filter = vector.lineFilter(lines, width);
      for (int y = 0; y < 2 * MaltaLines.REACH + 3; y++) {
        float[] row = values(width);
        expected.push(row);
        filter.push(row);
        float[] sums = values(width + GUARD);
        float[] sums2 = sums.clone();
        expected.addTo(sums);
        filter.addTo(sums2);
        assertThat(sums2).isEqualTo(sums);
      }
    }
  }

  private float[] values(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] =
          random.nextInt(4) == 0
              ? (float) Math.scalb(random.nextGaussian(), random.nextInt(40) - 20)
              : random.nextFloat() - 0.5f;
    }
    return values;
  }
}
