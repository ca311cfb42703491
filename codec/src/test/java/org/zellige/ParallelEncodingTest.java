package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever helps, the bytes are those of one thread. */
class ParallelEncodingTest {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  @AfterAll
  static void shutDown() {
    POOL.shutdownNow();
  }

  private static Pixels noise(int width, int height) {
    Random random = new Random(width);
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (i % width) / 5 * 0x010101 + random.nextInt() % (1 + i / 60) & 0xFFFFFF;
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }

  private static void assertSameBytes(JpegEncoder.Builder settings, Pixels image)
      throws IOException {
    byte[] expected = settings.parallel(false).build().encode(image);
    for (int threads : new int[] {2, 3, 5}) {
      assertThat(settings.parallel(POOL, threads).build().encode(image)).isEqualTo(expected);
    }
    assertThat(settings.parallel(task -> {}, 4).build().encode(image)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "S420,1003,701,85",
    "S422,1003,701,30",
    "S440,801,1000,95",
    "S444,1024,520,99",
    "S420,30,20000,75",
    "S420,7,60000,90",
    "S410,9,60000,90",
    "S411,20000,30,90"
  })
  void bytesAreThoseOfOneThread(Subsampling subsampling, int width, int height, int quality)
      throws IOException {
    JpegEncoder.Builder settings = PlainEncoder.builder().quality(quality).subsampling(subsampling);
    assertSameBytes(settings, noise(width, height));
  }

  @Test
  void whatIsNotSharedIsEncodedAllTheSame() throws IOException {
    Pixels image = noise(1003, 701);
    assertSameBytes(PlainEncoder.builder().restartInterval(9), image);
    assertSameBytes(PlainEncoder.builder().arithmetic(true), image);
    assertSameBytes(JpegEncoder.builder().effort(2), image);
    assertSameBytes(PlainEncoder.builder(), noise(100, 70));
  }
}
