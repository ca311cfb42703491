package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;

/**
 * Bytes and samples stay what they were at first, when nothing was compiled, while the JVM compiles
 * more and more. Kernels alone do not show that: the compiler makes something else of them within
 * whatever calls them. It once lost the masks of large coefficients, of a kernel that handed on
 * vectors as arguments, after a dozen images.
 */
class CompiledEncodingTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  @ParameterizedTest
  @CsvSource({"1, 150", "3, 50", "5, 200", "7, 15"})
  void filesAndSamplesStayTheSame(int effort, int times) throws Exception {
    Requested.kernels();
    Pixels image = image();
    JpegEncoder encoder = JpegEncoder.builder().quality(90).effort(effort).build();
    byte[] first = encoder.encode(image);
    JpegDecoder decoder = JpegDecoder.builder().build();
    int[] samples = decoder.decode(first).pixels().ints().clone();
    for (int i = 1; i < times; i++) {
      assertThat(encoder.encode(image)).as("encoding %d", i).isEqualTo(first);
      assertThat(decoder.decode(first).pixels().ints()).as("decoding %d", i).isEqualTo(samples);
    }
  }

  /** Waves that become finer to the right, edges and clipped light, and noise over all. */
  private static Pixels image() {
    Random random = new Random(5);
    int[] rgb = new int[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double wave = Math.sin(x * x / 900.0 + y / 9.0);
        double step = (x / 40 + y / 30) % 3 - 1;
        rgb[y * WIDTH + x] =
            channel(128 + 70 * wave + 60 * step + 12 * random.nextGaussian()) << 16
                | channel(128 + 60 * wave + 70 * step + 9 * random.nextGaussian()) << 8
                | channel(110 - 40 * wave + 90 * step + 9 * random.nextGaussian());
      }
    }
    return Pixels.ofIntRgb(rgb, WIDTH, HEIGHT);
  }

  private static int channel(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }
}
