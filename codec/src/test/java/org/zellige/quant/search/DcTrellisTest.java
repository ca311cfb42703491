package org.zellige.quant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.SpectralRows;

class DcTrellisTest {
  private static final float WEIGHT = 6;

  private final Random random = new Random(4);
  private final float[] bits = RateModel.typical().dc();

  @Test
  void findsTheBestOfAllWays() {
    for (int i = 0; i < 300; i++) {
      SpectralRows spectrum = spectrum(3, 2, 4);
      CoefficientRows quantised = rounded(spectrum);
      int[] nearest = levels(quantised);
      choose(spectrum, quantised);
      int[] found = levels(quantised);
      for (int n = 0; n < found.length; n++) {
        assertThat(found[n] - nearest[n]).isBetween(-1, 1);
      }
      assertThat(cost(spectrum, found))
          .isCloseTo(best(spectrum, nearest, nearest.clone(), 0), within(1e-3));
      checkMasks(quantised);
    }
  }

  @Test
  void staysWithinTheLimit() {
    SpectralRows spectrum = spectrum(3, 2, 0);
    for (int b = 0; b < 3; b++) {
      spectrum.row(0)[BlockGroup.index(b)] = 1023.4f;
      spectrum.row(1)[BlockGroup.index(b)] = -1023.4f;
    }
    CoefficientRows quantised = rounded(spectrum);
    choose(spectrum, quantised);
    for (int level : levels(quantised)) {
      assertThat(Math.abs(level)).isLessThanOrEqualTo(1023);
    }
  }

  private static void choose(SpectralRows spectrum, CoefficientRows quantised) {
    DcTrellis trellis = new DcTrellis(component(spectrum), WEIGHT, RateModel.typical());
    for (int row = 0; row < spectrum.rows(); row++) {
      trellis.add(row, Arrays.copyOf(spectrum.row(row), spectrum.blocksPerRow()), quantised);
    }
    trellis.choose(quantised);
  }

  private static ComponentSteps component(SpectralRows spectrum) {
    int[] steps = new int[64];
    Arrays.fill(steps, 1);
    return new ComponentSteps(steps, spectrum.blocksPerRow(), spectrum.rows(), 8);
  }

  private SpectralRows spectrum(int across, int down, float spread) {
    SpectralRows spectrum = new SpectralRows(across, down);
    for (int row = 0; row < down; row++) {
      for (int b = 0; b < across; b++) {
        spectrum.row(row)[BlockGroup.index(b)] = (float) random.nextGaussian() * spread;
      }
    }
    return spectrum;
  }

  private static CoefficientRows rounded(SpectralRows spectrum) {
    CoefficientRows quantised = new CoefficientRows(spectrum.blocksPerRow(), spectrum.rows());
    for (int row = 0; row < spectrum.rows(); row++) {
      for (int b = 0; b < spectrum.blocksPerRow(); b++) {
        int level = (int) Math.rint(spectrum.row(row)[BlockGroup.index(b)]);
        quantised.coefficients(row)[BlockGroup.index(b)] = (short) level;
        quantised.masks(row)[b] = level == 0 ? 0 : 1;
      }
    }
    return quantised;
  }

  private static void checkMasks(CoefficientRows quantised) {
    for (int row = 0; row < quantised.rows(); row++) {
      for (int b = 0; b < quantised.blocksPerRow(); b++) {
        int level = quantised.readCoefficients(row)[BlockGroup.index(b)];
        assertThat(quantised.readMasks(row)[b]).isEqualTo(level == 0 ? 0 : 1);
      }
    }
  }

  private static int[] levels(CoefficientRows rows) {
    int across = rows.blocksPerRow();
    int[] levels = new int[across * rows.rows()];
    for (int n = 0; n < levels.length; n++) {
      levels[n] = rows.readCoefficients(n / across)[BlockGroup.index(n % across)];
    }
    return levels;
  }

  private double best(SpectralRows spectrum, int[] nearest, int[] levels, int n) {
    if (n == levels.length) {
      return cost(spectrum, levels);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int change = -1; change <= 1; change++) {
      levels[n] = nearest[n] + change;
      best = Math.min(best, best(spectrum, nearest, levels, n + 1));
    }
    return best;
  }

  private double cost(SpectralRows spectrum, int[] levels) {
    int across = spectrum.blocksPerRow();
    double cost = 0;
    int previous = 0;
    for (int n = 0; n < levels.length; n++) {
      double error = spectrum.row(n / across)[BlockGroup.index(n % across)] - levels[n];
      cost += WEIGHT * error * error + bits[SymbolCounts.size(levels[n] - previous)];
      previous = levels[n];
    }
    return cost;
  }
}
