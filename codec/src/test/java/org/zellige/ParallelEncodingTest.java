package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zellige.Sharing.POOL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever helps, the bytes are those of one thread. */
class ParallelEncodingTest {
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
    assertSameBytes(settings, image, 2, 3, 5);
    byte[] expected = settings.parallel(false).build().encode(image);
    assertThat(settings.parallel(task -> {}, 4).build().encode(image)).isEqualTo(expected);
  }

  private static void assertSameBytes(JpegEncoder.Builder settings, Pixels image, int... counts)
      throws IOException {
    byte[] expected = settings.parallel(false).build().encode(image);
    for (int threads : counts) {
      assertThat(settings.parallel(POOL, threads).build().encode(image)).isEqualTo(expected);
    }
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

  @ParameterizedTest
  @CsvSource({
    "2,S420,1003,701,85",
    "2,S444,9,60000,90",
    "3,S420,1003,701,75",
    "3,S444,900,600,95",
    "3,S422,20000,30,60",
    "4,S440,801,700,50",
    "5,S420,1003,701,85",
    "5,S420,30,20000,75",
    "5,S444,9,60000,90",
    "5,S411,1003,530,30",
    "6,S420,1003,701,92"
  })
  void everyEffortGivesTheBytesOfOneThread(
      int effort, Subsampling subsampling, int width, int height, int quality) throws IOException {
    JpegEncoder.Builder settings =
        JpegEncoder.builder().effort(effort).quality(quality).subsampling(subsampling);
    assertSameBytes(settings, noise(width, height));
  }

  @Test
  void closedLoopsGiveTheBytesOfOneThread() throws IOException {
    assertSameBytes(
        JpegEncoder.builder().effort(7).subsampling(Subsampling.S420), noise(803, 653), 3);
  }

  @Test
  void everyCodingGivesTheBytesOfOneThread() throws IOException {
    Pixels image = noise(1003, 701);
    for (int effort : new int[] {2, 5}) {
      for (boolean progressive : new boolean[] {false, true}) {
        JpegEncoder.Builder settings =
            JpegEncoder.builder().effort(effort).progressive(progressive);
        assertSameBytes(settings, image, 3);
        assertSameBytes(settings.restartInterval(9), image, 3);
        assertSameBytes(settings.arithmetic(true), image, 3);
      }
    }
  }

  @Test
  void everyKindOfImageGivesTheBytesOfOneThread() throws IOException {
    Pixels image = noise(1003, 701);
    int[] samples = image.ints();
    byte[] bytes = new byte[4 * samples.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (samples[i / 4] >> 8 * (i % 4) + i % 5);
    }
    for (int effort : new int[] {3, 5}) {
      JpegEncoder.Builder settings = JpegEncoder.builder().effort(effort);
      assertSameBytes(settings, Pixels.ofGray(bytes, 1003, 701), 3);
      assertSameBytes(settings, Pixels.of(PixelFormat.CMYK, bytes, 0, 4 * 1003, 1003, 701), 3);
      assertSameBytes(settings.precision(12), image, 3);
    }
  }

  @Test
  void targetsGiveTheBytesOfOneThread() throws IOException {
    Pixels image = noise(803, 653);
    for (int effort : new int[] {3, 5}) {
      JpegEncoder.Builder settings = JpegEncoder.builder().effort(effort);
      assertSameBytes(settings.target(Target.bytes(90_000)), image, 2);
      assertSameBytes(settings.target(Target.ssimulacra2(60)), image, 2);
    }
  }

  /** Nothing has a code: all blocks are white but the last. */
  @Test
  void runsOverManyRowsGiveTheBytesOfOneThread() throws IOException {
    int[] rgb = new int[1600 * 900];
    java.util.Arrays.fill(rgb, 0xFFFFFF);
    rgb[rgb.length - 3] = 0x804020;
    assertSameBytes(JpegEncoder.builder(), Pixels.ofIntRgb(rgb, 1600, 900), 3);
  }

  @Test
  @Timeout(120)
  void strangeExecutorsAreDoneWithout() throws IOException {
    Pixels image = noise(1003, 701);
    for (int effort : new int[] {2, 3, 5}) {
      JpegEncoder.Builder settings = JpegEncoder.builder().effort(effort);
      byte[] expected = settings.parallel(false).build().encode(image);
      List<Runnable> late = new ArrayList<>();
      List<Executor> executors =
          List.of(
              Runnable::run,
              late::add,
              task -> {
                throw new RejectedExecutionException();
              },
              task ->
                  POOL.execute(() -> {
                    pause();
                    task.run();
                  }));
      for (Executor executor : executors) {
        assertThat(settings.parallel(executor, 3).build().encode(image)).isEqualTo(expected);
      }
      assertThat(late).isNotEmpty().allSatisfy(Runnable::run);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void rowsAreReadInOrderByTheCaller() throws IOException {
    Pixels image = noise(1003, 701);
    Thread caller = Thread.currentThread();
    for (int effort : new int[] {1, 2, 3, 5}) {
      JpegEncoder.Builder settings = JpegEncoder.builder().effort(effort).tables(BaseTables.IJG);
      byte[] expected = settings.parallel(false).build().encode(image);
      int[] next = {0};
      RowSource source =
          (first, rows) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(first).isIn(0, next[0]);
            next[0] = first + rows.height();
            for (int y = 0; y < rows.height(); y++) {
              System.arraycopy(
                  image.ints(), (first + y) * 1003, rows.ints(), rows.rowOffset(y), 1003);
            }
          };
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      settings.parallel(POOL, 3).build().encode(PixelFormat.INT_RGB, 1003, 701, source, out);
      assertThat(out.toByteArray()).isEqualTo(expected);
    }
  }

  @Test
  void failuresOfASourceReachTheCaller() {
    IOException failure = new IOException("row");
    for (int effort : new int[] {1, 2, 3, 5}) {
      JpegEncoder encoder = JpegEncoder.builder().effort(effort).parallel(POOL, 3).build();
      RowSource source =
          (first, rows) -> {
            if (first > 300) {
              throw failure;
            }
          };
      assertThatThrownBy(() ->
              encoder.encode(PixelFormat.INT_RGB, 1003, 701, source, new ByteArrayOutputStream()))
          .isSameAs(failure);
    }
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
