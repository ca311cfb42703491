package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.metric.kernel.ScalarMetricKernels;

/** The vector blur leaves the same bits behind as the scalar one, and nothing round about. */
class CosinesEqualityTest {
  private final MetricKernels scalar = new ScalarMetricKernels();
  private final MetricKernels vector = Requested.metricKernels();
  private final Random random = new Random(8);

  static int[] widths() {
    return RowLengths.from(1);
  }

  @ParameterizedTest
  @MethodSource("widths")
  void rowsOfAnyLength(int width) {
    check(width, 16 + random.nextInt(4));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 23, 24, 25, 31, 32, 33, 64})
  void anyNumberOfRows(int rows) {
    check(37, rows);
  }

  private void check(int width, int rows) {
    int stride = width + random.nextInt(3);
    int offset = random.nextInt(5);
    float[] a = values(offset + rows * stride);
    float[] b = values(offset + rows * stride);
    int outStride = width + random.nextInt(3);
    int outOffset = 70 + random.nextInt(5);
    float[] out = values(outOffset + rows * outStride + 70);
    float[] out2 = out.clone();
    scalar.cosines(a, null, offset, stride, rows, width, out, outOffset, outStride);
    vector.cosines(a, null, offset, stride, rows, width, out2, outOffset, outStride);
    assertThat(out2).isEqualTo(out);
    scalar.cosines(a, b, offset, stride, rows, width, out, outOffset, outStride);
    vector.cosines(a, b, offset, stride, rows, width, out2, outOffset, outStride);
    assertThat(out2).isEqualTo(out);
  }

  /** Of all sizes, zeros of both signs among them. */
  private float[] values(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] =
          switch (random.nextInt(8)) {
            case 0 -> -0f;
            case 1 -> 0;
            case 2 -> (float) Math.scalb(random.nextGaussian(), random.nextInt(40) - 20);
            default -> random.nextFloat();
          };
    }
    return values;
  }
}
