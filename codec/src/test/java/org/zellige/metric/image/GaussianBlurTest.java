package org.zellige.metric.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianBlurTest {
  @ParameterizedTest
  @CsvSource({
    "1.2, true, 8, 8",
    "1.2, true, 31, 9",
    "1.56416327805, false, 9, 17",
    "2.7, false, 40, 40",
    "3.22489901262, false, 8, 40",
    "7.15593339443, false, 8, 8",
    "7.15593339443, false, 50, 20"
  })
  void itIsTheSumOverTheNeighbourhood(double sigma, boolean mirrored, int width, int height) {
    GaussianBlur blur = mirrored ? GaussianBlur.mirrored(sigma) : GaussianBlur.within(sigma);
    assertThat(blur.radius()).isEqualTo((int) (2.25 * sigma));
    float[][] plane = noise(width, height);
    GaussianBlur.Pass pass = blur.new Pass(width);
    float[] row = new float[width];
    for (int y = 0; y < height; y++) {
      pass.row(at -> plane[at], height, y, row);
      for (int x = 0; x < width; x++) {
        double expected = slow(plane, x, y, sigma, mirrored);
        assertThat(row[x]).as("%d, %d", x, y).isCloseTo((float) expected, within(1e-4f));
      }
    }
  }

  /** ⟨blur(a), b⟩ = ⟨a, transposed(b)⟩. */
  @ParameterizedTest
  @CsvSource({
    "1.2, true, 8, 8",
    "1.2, true, 31, 9",
    "1.56416327805, false, 9, 17",
    "7.15593339443, false, 8, 8",
    "7.15593339443, false, 50, 20"
  })
  void theOtherWayRoundItIsTransposed(double sigma, boolean mirrored, int width, int height) {
    GaussianBlur blur = mirrored ? GaussianBlur.mirrored(sigma) : GaussianBlur.within(sigma);
    GaussianBlur.Pass pass = blur.new Pass(width);
    float[][] a = noise(width, height);
    float[][] b = noise(width, height);
    Collections.reverse(Arrays.asList(b));
    float[][] grown = new float[height][];
    for (int y = 0; y < height; y++) {
      grown[y] = b[y].clone();
      pass.grow(grown[y], height, y);
    }
    double forward = 0;
    double backward = 0;
    float[] row = new float[width];
    for (int y = 0; y < height; y++) {
      pass.row(at -> a[at], height, y, row);
      forward += dot(row, b[y]);
      pass.transposedRow(at -> grown[at], height, y, row);
      backward += dot(a[y], row);
    }
    assertThat(backward).isCloseTo(forward, within(1e-5 * Math.abs(forward)));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int x = 0; x < a.length; x++) {
      sum += (double) a[x] * b[x];
    }
    return sum;
  }

  private static float[][] noise(int width, int height) {
    Random random = new Random(7);
    float[][] plane = new float[height][width];
    for (float[] row : plane) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextFloat() * 50;
      }
    }
    return plane;
  }

  private static double slow(float[][] plane, int x, int y, double sigma, boolean mirrored) {
    int radius = (int) (2.25 * sigma);
    double sum = 0;
    double weights = 0;
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        int atX = x + dx;
        int atY = y + dy;
        if (mirrored) {
          atX = GaussianBlur.mirror(atX, plane[0].length);
          atY = GaussianBlur.mirror(atY, plane.length);
        }
        if (atX >= 0 && atX < plane[0].length && atY >= 0 && atY < plane.length) {
          double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
          sum += weight * plane[atY][atX];
          weights += weight;
        }
      }
    }
    return sum / weights;
  }
}
