package org.zellige.quant.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

class IntervalSmoothingTest {
  private static final int ACROSS = 21;
  private static final int DOWN = 3;

  /** Scenes of quantised coefficients: magnitudes that fall with frequency, flat, and extreme. */
  record Scene(String name, int largest, int step) {
    CoefficientRows rows() {
      Random random = new Random(largest);
      CoefficientRows rows = new CoefficientRows(ACROSS + 1, DOWN + 1);
      for (int row = 0; row < rows.rows(); row++) {
        for (int block = 0; block < rows.blocksPerRow(); block++) {
          for (int k = 0; k < 64; k++) {
            int value = (int) (largest / (1.0 + k * k) * (2 * random.nextDouble() - 1) * 1.99);
            rows.coefficients(row)[BlockGroup.index(block) + BlockGroup.BLOCKS * k] = (short) value;
            rows.masks(row)[block] |= value == 0 ? 0 : 1L << k;
          }
        }
      }
      return rows;
    }

    int[] steps() {
      int[] steps = new int[64];
      for (int k = 0; k < 64; k++) {
        steps[k] = Math.min(65535, step * (1 + k / 8));
      }
      return steps;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Scene> scenes() {
    return Stream.of(
        new Scene("coarse", 6, 40),
        new Scene("fine", 500, 2),
        new Scene("flat", 0, 16),
        new Scene("largest steps", 1000, 65535),
        new Scene("steps of zero", 100, 0),
        new Scene("coefficients of twelve bits", 3000, 1),
        new Scene("coefficients that leave no bits", 32767, 65535));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void whatIsQuantisedAgainIsTheOriginal(Scene scene) {
    CoefficientRows rows = scene.rows();
    int[] steps = scene.steps();

    PlacedCoefficients smooth = smooth(rows, steps);

    for (int row = 0; row < DOWN; row++) {
      for (int block = 0; block < ACROSS; block++) {
        for (int k = 0; k < 64; k++) {
          int i = BlockGroup.index(block) + BlockGroup.BLOCKS * k;
          int value = smooth.rows().coefficients(row)[i];
          double placed = (value - Integer.signum(value) * smooth.bias()[k]) * smooth.steps()[k];
          if (steps[k] > 0) {
            assertThat((double) Math.round(placed / steps[k])).isEqualTo(rows.coefficients(row)[i]);
          }
          assertThat(value == 0 || (smooth.rows().masks(row)[block] >> k & 1) == 1).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void theSameEveryTimeAndTheInputIsLeftAlone(Scene scene) {
    CoefficientRows rows = scene.rows();

    PlacedCoefficients once = smooth(rows, scene.steps());
    PlacedCoefficients again = smooth(rows, scene.steps());

    for (int row = 0; row < DOWN; row++) {
      assertThat(again.rows().coefficients(row)).isEqualTo(once.rows().coefficients(row));
      assertThat(rows.coefficients(row)).isEqualTo(scene.rows().coefficients(row));
    }
  }

  /** Blocks outside the image are not always stored. */
  @Test
  void blocksOutsideTheImageDoNotMatter() {
    Scene scene = new Scene("coarse", 6, 40);
    CoefficientRows other = scene.rows();
    for (int k = 0; k < 64; k++) {
      other.coefficients(0)[BlockGroup.index(ACROSS) + BlockGroup.BLOCKS * k] = 9;
    }
    Arrays.fill(other.coefficients(DOWN), (short) 9);

    PlacedCoefficients expected = smooth(scene.rows(), scene.steps());
    PlacedCoefficients actual = smooth(other, scene.steps());

    for (int row = 0; row < DOWN; row++) {
      assertThat(actual.rows().coefficients(row)).isEqualTo(expected.rows().coefficients(row));
    }
  }

  /** A slope across flat blocks: each DC is right to half a step, and the AC is lost. */
  @Test
  void aStaircaseOfBlocksBecomesASlope() {
    CoefficientRows rows = new CoefficientRows(ACROSS, DOWN);
    for (int row = 0; row < DOWN; row++) {
      for (int block = 0; block < ACROSS; block++) {
        rows.coefficients(row)[BlockGroup.index(block)] = (short) block;
        rows.masks(row)[block] = 1;
      }
    }
    int[] steps = new int[64];
    Arrays.fill(steps, 64);

    PlacedCoefficients smooth = smooth(rows, steps);

    // A slope of 8 per block has a first horizontal AC of −18.2, or −0.28 steps of 64.
    int unit = (int) Math.round(64 / smooth.steps()[1]);
    int first = smooth.rows().coefficients(1)[BlockGroup.index(10) + BlockGroup.BLOCKS];
    assertThat((double) first / unit).isBetween(-0.4, -0.15);
  }

  private static PlacedCoefficients smooth(CoefficientRows rows, int[] steps) {
    PlacedCoefficients start = LaplacianPlacement.place(rows, steps, ACROSS, DOWN, false);
    return IntervalSmoothing.smooth(start, steps, ACROSS, DOWN);
  }
}
