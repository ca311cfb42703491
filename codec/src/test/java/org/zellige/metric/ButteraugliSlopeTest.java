package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class ButteraugliSlopeTest {
  /** Central differences of the 3-norm itself along random directions; one image has two tiles. */
  @ParameterizedTest
  @CsvSource({"96, 80, 3", "96, 80, 12", "64, 48, 40", "1100, 50, 12", "8, 10, 12", "70, 8, 5"})
  void isTheSlopeOfTheNorm(int width, int height, int noise) {
    float[] original = picture(width, height);
    float[] distorted = noisy(original, noise, 1);
    float[][] slope =
        ButteraugliSlope.of(pixels(original, width, height)).at(pixels(distorted, width, height));
    Reference reference = Butteraugli.reference(pixels(original, width, height));
    for (int trial = 0; trial < 4; trial++) {
      float[] direction = direction(slope, trial);
      double foretold = 0;
      for (int i = 0; i < direction.length; i++) {
        foretold += (double) direction[i] * slope[i % 3][i / 3];
      }
      double above = norm(reference, moved(distorted, direction, 0.05f), width, height);
      double below = norm(reference, moved(distorted, direction, -0.05f), width, height);
      double change = (above - below) / 0.1;
      assertThat(foretold).isCloseTo(change, within(0.02 * Math.abs(change)));
    }
  }

  /** Some way along the slope, since on all others the changes of so many pixels cancel out. */
  private static float[] direction(float[][] slope, int trial) {
    Random random = new Random(trial);
    float[] direction = new float[3 * slope[0].length];
    for (int i = 0; i < direction.length; i++) {
      float way = (float) random.nextGaussian();
      boolean along = random.nextInt(4) <= trial;
      direction[i] = along ? Math.abs(way) * Math.signum(slope[i % 3][i / 3]) : way;
    }
    return direction;
  }

  private static double norm(Reference reference, float[] rgb, int width, int height) {
    return Butteraugli.norm(reference.compare(pixels(rgb, width, height)).map(), 3);
  }

  private static float[] moved(float[] rgb, float[] direction, float by) {
    float[] out = rgb.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += by * direction[i] / 255;
    }
    return out;
  }

  @Test
  void isFlatAtTheOriginal() {
    Pixels original = pixels(picture(40, 40), 40, 40);
    for (float[] plane : ButteraugliSlope.of(original).at(original)) {
      for (float value : plane) {
        assertThat(value).isZero();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 9", "8, 8", "13, 40", "9, 15", "16, 7"})
  void anySizeHasASlope(int width, int height) {
    Pixels black = Pixels.ofIntRgb(new int[width * height], width, height);
    int[] gray = new int[width * height];
    Arrays.fill(gray, 0x808080);
    float[][] slope = ButteraugliSlope.of(black).at(Pixels.ofIntRgb(gray, width, height));
    for (float[] plane : slope) {
      assertThat(plane).hasSize(width * height);
      for (float value : plane) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void otherSizesAreRefused() {
    ButteraugliSlope slope = ButteraugliSlope.of(pixels(picture(16, 16), 16, 16));
    assertThatThrownBy(() -> slope.at(Pixels.ofIntRgb(new int[64], 8, 8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void helpersChangeNothing() {
    float[] original = picture(1100, 150);
    Pixels distorted = pixels(noisy(original, 12, 4), 1100, 150);
    float[][] alone = ButteraugliSlope.of(pixels(original, 1100, 150)).at(distorted);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      assertThat(ButteraugliSlope.of(pixels(original, 1100, 150), pool, 3).at(distorted))
          .isDeepEqualTo(alone);
    } finally {
      pool.shutdown();
    }
  }

  private static Pixels pixels(float[] rgb, int width, int height) {
    return Pixels.of(PixelFormat.RGB_FLOAT, rgb, 0, 3 * width, width, height);
  }

  private static float[] picture(int width, int height) {
    float[] rgb = new float[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      double x = i % width;
      double y = (double) (i / width);
      rgb[3 * i] = (float) (128 + 70 * Math.sin(0.11 * x + 1) + 30 * Math.sin(0.7 * y)) / 255;
      rgb[3 * i + 1] = (float) (120 + 80 * Math.cos(0.08 * y + 0.05 * x)) / 255;
      rgb[3 * i + 2] = (float) (110 + 60 * Math.sin(0.3 * x) * Math.cos(0.2 * y)) / 255;
    }
    return rgb;
  }

  /** Away from black and white, where channels are clipped. */
  private static float[] noisy(float[] rgb, int noise, int seed) {
    Random random = new Random(seed);
    float[] out = rgb.clone();
    for (int i = 0; i < out.length; i++) {
      double value = out[i] + noise * random.nextGaussian() / 255;
      out[i] = (float) Math.max(0.1, Math.min(0.95, value));
    }
    return out;
  }
}
