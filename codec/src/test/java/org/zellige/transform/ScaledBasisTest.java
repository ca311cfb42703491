package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledBasisTest {
  /** Sizes whose transform is the plain inverse DCT of the lowest frequencies. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16})
  void weightsAreCosinesInFixedPoint(int size) {
    ScaledBasis basis = ScaledBasis.of(size);
    double one = 1 << basis.fractionBits();
    int[] unit = new int[8];
    int[] out = new int[size];

    for (int k = 0; k < Math.min(8, size); k++) {
      unit[k] = 2;
      basis.transform(unit, 0, 1, out, 0, 1, 1);
      unit[k] = 0;
      for (int n = 0; n < size; n++) {
        double cosine = Math.cos((2 * n + 1) * k * Math.PI / (2 * size));
        double weight = k == 0 ? 1 : Math.sqrt(2) * cosine;
        assertThat((double) out[n]).as("%d, %d", n, k).isCloseTo(one * weight, within(2.5));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void smallSizesAverageTheFullTransform(int size) {
    ScaledBasis basis = ScaledBasis.of(size);
    double one = 1 << basis.fractionBits();
    int[] unit = new int[8];
    int[] out = new int[size];
    int run = 8 / size;

    for (int k = 0; k < 8; k++) {
      unit[k] = 2;
      basis.transform(unit, 0, 1, out, 0, 1, 1);
      unit[k] = 0;
      for (int n = 0; n < size; n++) {
        double mean = 0;
        for (int i = n * run; i < (n + 1) * run; i++) {
          double cosine = Math.cos((2 * i + 1) * k * Math.PI / 16);
          mean += (k == 0 ? 1 : Math.sqrt(2) * cosine) / run;
        }
        assertThat((double) out[n]).as("%d, %d", n, k).isCloseTo(one * mean, within(2.5));
      }
    }
  }
}
