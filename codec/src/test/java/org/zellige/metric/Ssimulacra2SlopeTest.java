package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.Pixels;
import org.zellige.work.Workers;

class Ssimulacra2SlopeTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 80;

  /** The score rises against the slope and falls along it. */
  @ParameterizedTest
  @CsvSource({"1, 8", "2, 20", "3, 45"})
  void foretellsWhichWayTheScoreChanges(int seed, int noise) {
    int[] original = picture(seed);
    int[] distorted = noisy(original, noise, seed);
    float[][] slope = Ssimulacra2Slope.of(pixels(original)).at(pixels(distorted));
    Reference reference = Ssimulacra2.reference(pixels(original));
    for (int trial = 0; trial < 12; trial++) {
      Random random = new Random(100L * seed + trial);
      int[] moved = distorted.clone();
      double foretold = 0;
      for (int i = 0; i < moved.length; i++) {
        for (int c = 0; c < 3; c++) {
          int shift = 16 - 8 * c;
          int value = moved[i] >> shift & 0xFF;
          // Mostly with or mostly against the slope, so that the change is no rounding noise.
          int way = (slope[c][i] > 0 ? 1 : -1) * (trial % 2 == 0 ? 1 : -1);
          int by = random.nextInt(4) == 0 ? way : 0;
          int now = Math.max(0, Math.min(255, value + by));
          foretold += slope[c][i] * (now - value);
          moved[i] = moved[i] & ~(0xFF << shift) | now << shift;
        }
      }
      double change = reference.score(pixels(moved)) - reference.score(pixels(distorted));
      assertThat(Math.signum(change)).isEqualTo(-Math.signum(foretold));
    }
  }

  /** The same of boxes of pixels that move together. */
  @ParameterizedTest
  @CsvSource({"1, 8, 1", "2, 20, 2", "3, 45, 3"})
  void foretellsWhatBoxesDo(int seed, int noise, int finest) {
    int[] original = picture(seed);
    int[] distorted = noisy(original, noise, seed);
    float[][] slope =
        Ssimulacra2Slope.of(pixels(original), finest, Workers.CALLER).at(pixels(distorted));
    Reference reference = Ssimulacra2.reference(pixels(original));
    for (int way : new int[] {1, -1}) {
      int[] moved = distorted.clone();
      for (int i = 0; i < moved.length; i++) {
        int box = (i / WIDTH >> finest) * (WIDTH >> finest) + (i % WIDTH >> finest);
        for (int c = 0; c < 3; c++) {
          int shift = 16 - 8 * c;
          int value = moved[i] >> shift & 0xFF;
          int now = Math.max(0, Math.min(255, value + (slope[c][box] > 0 ? way : -way)));
          moved[i] = moved[i] & ~(0xFF << shift) | now << shift;
        }
      }
      double change = reference.score(pixels(moved)) - reference.score(pixels(distorted));
      assertThat(Math.signum(change)).isEqualTo(-way);
    }
  }

  @Test
  void isFlatAtTheOriginal() {
    int[] original = picture(7);
    float[][] slope = Ssimulacra2Slope.of(pixels(original)).at(pixels(original));
    float[][] elsewhere = Ssimulacra2Slope.of(pixels(original)).at(pixels(noisy(original, 10, 7)));
    assertThat(energy(slope)).isLessThan(energy(elsewhere) / 1000);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 9", "8, 8", "13, 40"})
  void anySizeHasASlope(int width, int height) {
    Pixels a = Pixels.ofIntRgb(new int[width * height], width, height);
    int[] gray = new int[width * height];
    java.util.Arrays.fill(gray, 0x808080);
    float[][] slope = Ssimulacra2Slope.of(a).at(Pixels.ofIntRgb(gray, width, height));
    for (float[] plane : slope) {
      assertThat(plane).hasSize(width * height);
      for (float value : plane) {
        assertThat(value).isFinite();
      }
    }
  }

  /** Smaller than any scale that counts. */
  @ParameterizedTest
  @CsvSource({"1, 1", "8, 9", "17, 40"})
  void coarseSlopesOfAnySizeAreThere(int width, int height) {
    Pixels a = Pixels.ofIntRgb(new int[width * height], width, height);
    float[][] slope = Ssimulacra2Slope.of(a, 3, Workers.CALLER).at(a);
    for (float[] plane : slope) {
      assertThat(plane).hasSize((width + 7) / 8 * ((height + 7) / 8));
    }
  }

  @Test
  void otherSizesAreRefused() {
    Ssimulacra2Slope slope = Ssimulacra2Slope.of(pixels(picture(1)));
    assertThatThrownBy(() -> slope.at(Pixels.ofIntRgb(new int[64], 8, 8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double energy(float[][] planes) {
    double sum = 0;
    for (float[] plane : planes) {
      for (float value : plane) {
        sum += (double) value * value;
      }
    }
    return sum;
  }

  @Test
  void helpersChangeNothing() {
    int[] original = new int[90 * 259];
    for (int i = 0; i < original.length; i++) {
      original[i] = i * 0x010203 ^ i / 90;
    }
    Pixels distorted = Pixels.ofIntRgb(noisy(original, 9, 4), 90, 259);
    Pixels image = Pixels.ofIntRgb(original, 90, 259);
    float[][] alone = Ssimulacra2Slope.of(image).at(distorted);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      assertThat(Ssimulacra2Slope.of(image, pool, 3).at(distorted)).isDeepEqualTo(alone);
    } finally {
      pool.shutdown();
    }
  }

  private static Pixels pixels(int[] rgb) {
    return Pixels.ofIntRgb(rgb, WIDTH, HEIGHT);
  }

  private static int[] picture(int seed) {
    int[] rgb = new int[WIDTH * HEIGHT];
    for (int i = 0; i < rgb.length; i++) {
      double x = i % WIDTH;
      double y = (double) (i / WIDTH);
      int red = (int) (128 + 70 * Math.sin(0.11 * x + seed) + 30 * Math.sin(0.7 * y));
      int green = (int) (120 + 80 * Math.cos(0.08 * y * seed + 0.05 * x));
      int blue = (int) (110 + 60 * Math.sin(0.3 * x) * Math.cos(0.2 * y));
      rgb[i] = red << 16 | green << 8 | blue;
    }
    return rgb;
  }

  private static int[] noisy(int[] rgb, int noise, int seed) {
    Random random = new Random(seed);
    int[] out = rgb.clone();
    for (int i = 0; i < out.length; i++) {
      int moved = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int value = (out[i] >> shift & 0xFF) + random.nextInt(2 * noise + 1) - noise;
        moved |= Math.max(0, Math.min(255, value)) << shift;
      }
      out[i] = moved;
    }
    return out;
  }
}
