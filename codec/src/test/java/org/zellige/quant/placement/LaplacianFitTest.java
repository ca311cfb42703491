package org.zellige.quant.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

class LaplacianFitTest {
  @ParameterizedTest
  @CsvSource({".05, .336", ".1, .293", ".3, .184", ".5, .112", ".9, .0175"})
  void knownPairsOfDecayAndBias(double decay, double bias) {
    assertThat(LaplacianFit.bias(decay)).isCloseTo(bias, within(0.0006));
  }

  @Test
  void biasGoesToHalfAndToZeroAtTheEnds() {
    assertThat(LaplacianFit.bias(0)).isEqualTo(0.5);
    assertThat(LaplacianFit.bias(1e-300)).isBetween(0.49, 0.5);
    assertThat(LaplacianFit.bias(0.9998)).isBetween(0.0, 1e-4);
    assertThat(LaplacianFit.bias(1)).isZero();
  }

  @Test
  void allZerosSayNothing() {
    assertThat(new LaplacianFit(100, 0, 0).bias()).isEqualTo(0.5);
  }

  @Test
  void extremeCountsStayInRange() {
    assertThat(new LaplacianFit(1, 1, 32768).bias()).isBetween(0.0, 0.5);
    assertThat(new LaplacianFit(1L << 28, 1L << 28, 1L << 43).bias()).isBetween(0.0, 0.5);
    assertThat(new LaplacianFit(1L << 28, 1, 1).bias()).isBetween(0.0, 0.5);
    assertThat(new LaplacianFit(5, 5, 5).bias()).isBetween(0.0, 0.5);
  }

  /** Quantises values of a true Laplace distribution and compares with their true mean. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 1, 3, 10})
  void findsTheMeanOfValuesOfALaplaceDistribution(double spread) {
    Random random = new Random(9);
    CoefficientRows rows = new CoefficientRows(1000, 40);
    double loss = 0;
    int nonzero = 0;
    for (int row = 0; row < 40; row++) {
      for (int block = 0; block < 1000; block++) {
        double exact = -spread * Math.log(1 - random.nextDouble());
        int magnitude = (int) Math.round(exact);
        if (magnitude > 0) {
          loss += magnitude - exact;
          nonzero++;
        }
        int at = BlockGroup.index(block) + 7 * BlockGroup.BLOCKS;
        rows.coefficients(row)[at] = (short) (random.nextBoolean() ? magnitude : -magnitude);
        rows.masks(row)[block] = magnitude == 0 ? 0 : 1 << 7;
      }
    }

    LaplacianFit[] fits = LaplacianFit.of(rows, 1000, 40);

    assertThat(fits[7].bias()).isCloseTo(loss / nonzero, within(0.01));
    assertThat(fits[8].nonzero()).isZero();
  }

  @Test
  void blocksOutsideTheImageDoNotCount() {
    CoefficientRows rows = new CoefficientRows(4, 2);
    for (int row = 0; row < 2; row++) {
      for (int block = 0; block < 4; block++) {
        rows.coefficients(row)[BlockGroup.index(block) + BlockGroup.BLOCKS] = 1;
        rows.masks(row)[block] = 2;
      }
    }

    assertThat(LaplacianFit.of(rows, 3, 1)[1]).isEqualTo(new LaplacianFit(3, 3, 3));
  }
}
