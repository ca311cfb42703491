package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zellige.Sharing.HEIGHT;
import static org.zellige.Sharing.POOL;
import static org.zellige.Sharing.WIDTH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever helps, an image is decoded to the same pixels with the same warnings. */
@Timeout(60)
class ParallelDecodingTest {
  private static Pixels picture() {
    return Outcomes.picture(WIDTH, HEIGHT);
  }

  private static JpegDecoder serial() {
    return JpegDecoder.builder().build();
  }

  private static JpegDecoder parallel(int threads) {
    return JpegDecoder.builder().parallel(POOL, threads).build();
  }

  @ParameterizedTest
  @CsvSource({
    "S420,75,0",
    "S420,97,0",
    "S422,85,0",
    "S440,85,0",
    "S444,60,0",
    "S444,97,0",
    "S411,90,0",
    "S410,90,0",
    "S420,90,7"
  })
  void pixelsAreThoseOfOneThread(Subsampling subsampling, int quality, int restartInterval)
      throws IOException {
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(quality)
            .subsampling(subsampling)
            .restartInterval(restartInterval)
            .build()
            .encode(picture());
    String expected = Outcomes.of(serial(), jpeg);
    assertThat(expected).endsWith("[]");
    for (int threads : List.of(2, 3, 5)) {
      assertThat(Outcomes.of(parallel(threads), jpeg))
          .as("%d threads", threads)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"4099,129", "131,4111", "9001,60", "2048,256", "17,40000"})
  void imagesOfAnyShapeAreThoseOfOneThread(int width, int height) throws IOException {
    for (Subsampling subsampling : List.of(Subsampling.S420, Subsampling.S444)) {
      byte[] jpeg =
          PlainEncoder.builder()
              .quality(93)
              .subsampling(subsampling)
              .build()
              .encode(Outcomes.picture(width, height));
      String expected = Outcomes.of(serial(), jpeg);
      for (int threads : List.of(2, 4)) {
        assertThat(Outcomes.of(parallel(threads), jpeg)).isEqualTo(expected);
      }
    }
  }

  /** What repeats itself falls into step wherever it is begun, but often in the wrong place. */
  @ParameterizedTest
  @CsvSource({"1", "2", "8", "24"})
  void dataThatRepeatThemselvesAreThoseOfOneThread(int period) throws IOException {
    int[] rgb = new int[3000 * 1000];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = i % 3000 / period % 2 == 0 ? 0x204060 : 0xE0B090;
    }
    for (Subsampling subsampling : List.of(Subsampling.S420, Subsampling.S444)) {
      byte[] jpeg =
          PlainEncoder.builder()
              .subsampling(subsampling)
              .build()
              .encode(Pixels.ofIntRgb(rgb, 3000, 1000));
      String expected = Outcomes.of(serial(), jpeg);
      for (int threads : List.of(2, 4)) {
        assertThat(Outcomes.of(parallel(threads), jpeg)).isEqualTo(expected);
      }
    }
  }

  @Test
  void helpersMayComeLateOrNever() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(90).build().encode(picture());
    String expected = Outcomes.of(serial(), jpeg);
    Random random = new Random(3);
    Executor late =
        task -> {
          int delay = random.nextInt(20);
          POOL.execute(() -> {
            LockSupport.parkNanos(delay * 1_000_000L);
            task.run();
          });
        };
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    for (Executor executor : List.<Executor>of(late, full, Runnable::run, task -> {})) {
      for (int i = 0; i < 8; i++) {
        JpegDecoder decoder = JpegDecoder.builder().parallel(executor, 3).build();
        assertThat(Outcomes.of(decoder, jpeg)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"STANDARD", "ACCURATE"})
  void imagesOfSeveralScansAreThoseOfOneThread(Reconstruction reconstruction) throws IOException {
    byte[] whole = PlainEncoder.builder().quality(90).progressive(true).build().encode(picture());
    // Without its last scans, an image is smoothed.
    for (byte[] jpeg : List.of(whole, Arrays.copyOf(whole, whole.length / 3))) {
      JpegDecoder.Builder builder = JpegDecoder.builder().reconstruction(reconstruction);
      String expected = Outcomes.of(builder.build(), jpeg);
      for (int threads : List.of(2, 4)) {
        assertThat(Outcomes.of(builder.parallel(POOL, threads).build(), jpeg)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"S420,false", "S444,false", "S410,true"})
  void scansDecodedTogetherGiveTheSame(Subsampling subsampling, boolean arithmetic)
      throws IOException {
    byte[] jpeg =
        PlainEncoder.builder()
            .subsampling(subsampling)
            .progressive(true)
            .arithmetic(arithmetic)
            .build()
            .encode(picture());
    String expected = Outcomes.of(serial(), jpeg);
    for (int i = 0; i < 10; i++) {
      assertThat(Outcomes.of(parallel(2 + i % 3), jpeg)).isEqualTo(expected);
    }
  }

  @Test
  void damageAmongManyScansIsSeenAsByOneThread() throws IOException {
    byte[] jpeg = PlainEncoder.builder().progressive(true).build().encode(picture());
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      byte[] copy = jpeg.clone();
      int at = 300 + random.nextInt(copy.length - 300);
      copy[at] = (byte) (i % 2 == 0 ? 0xFF : copy[at] ^ 1 << random.nextInt(8));
      String expected = Outcomes.of(serial(), copy);
      assertThat(Outcomes.of(parallel(2), copy)).isEqualTo(expected);
      assertThat(Outcomes.of(parallel(4), copy)).isEqualTo(expected);
    }
  }

  @Test
  void planesAreThoseOfOneThread() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(90).build().encode(picture());
    List<Plane> expected = serial().decodePlanes(jpeg).planes();
    List<Plane> planes = parallel(3).decodePlanes(jpeg).planes();
    for (int c = 0; c < expected.size(); c++) {
      assertThat(planes.get(c).samples()).isEqualTo(expected.get(c).samples());
    }
  }

  @Test
  void scalesAndRegionsAreThoseOfOneThread() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(90).build().encode(picture());
    for (int eighths : List.of(1, 3, 4, 11)) {
      JpegDecoder.Builder builder = JpegDecoder.builder().scale(Scale.of(eighths, 8));
      String expected = Outcomes.of(builder.build(), jpeg);
      assertThat(Outcomes.of(builder.parallel(POOL, 3).build(), jpeg)).isEqualTo(expected);
    }
    for (int y = 0; y < HEIGHT; y += 53) {
      JpegDecoder.Builder builder = JpegDecoder.builder().region(y, y, WIDTH, 190);
      String expected = Outcomes.of(builder.build(), jpeg);
      assertThat(Outcomes.of(builder.parallel(POOL, 3).build(), jpeg)).isEqualTo(expected);
    }
  }

  @Test
  void theCallerIsToldOfFinishedRowsInOrder() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(95).build().encode(picture());
    int[] expected = serial().decode(jpeg).pixels().ints();
    Pixels destination = Pixels.allocate(PixelFormat.INT_RGB, WIDTH, HEIGHT);
    Thread caller = Thread.currentThread();
    AtomicInteger next = new AtomicInteger();
    parallel(4)
        .decode(
            jpeg,
            destination,
            (y, rows) -> {
              assertThat(Thread.currentThread()).isSameAs(caller);
              assertThat(next.getAndAdd(rows.height())).isEqualTo(y);
              for (int i = 0; i < rows.height(); i++) {
                int from = rows.rowOffset(i);
                assertThat(Arrays.copyOfRange(rows.ints(), from, from + WIDTH))
                    .isEqualTo(Arrays.copyOfRange(expected, (y + i) * WIDTH, (y + i + 1) * WIDTH));
              }
            });
    assertThat(next).hasValue(HEIGHT);
  }

  @Test
  void aCallerWhoThrowsEndsTheWorkOfAll() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(95).build().encode(picture());
    Pixels destination = Pixels.allocate(PixelFormat.INT_RGB, WIDTH, HEIGHT);
    for (int threads : List.of(2, 4)) {
      assertThatThrownBy(() ->
              parallel(threads)
                  .decode(
                      jpeg,
                      destination,
                      (y, rows) -> {
                        throw new IOException("enough");
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("enough");
    }
  }

  @Test
  void damageIsSeenAsByOneThread() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(92).build().encode(picture());
    Random random = new Random(11);
    List<byte[]> broken = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      byte[] copy = jpeg.clone();
      int at = 700 + random.nextInt(copy.length - 700);
      // Bits, markers, and data that end early.
      if (i % 3 == 0) {
        copy[at] ^= (byte) (1 << random.nextInt(8));
      } else if (i % 3 == 1) {
        copy[at] = (byte) 0xFF;
        copy[at - 1] = (byte) (random.nextBoolean() ? 0xD0 + random.nextInt(8) : 0xFF);
      } else {
        copy = Arrays.copyOf(copy, at);
      }
      broken.add(copy);
    }
    for (byte[] copy : broken) {
      String expected = Outcomes.of(serial(), copy);
      assertThat(Outcomes.of(parallel(2), copy)).isEqualTo(expected);
      assertThat(Outcomes.of(parallel(4), copy)).isEqualTo(expected);
    }
  }

  /** A code of ones is in no table; wherever one lies, all is decoded as by one thread. */
  @Test
  void codesThatNoTableHoldsAreSeenAsByOneThread() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(92).build().encode(picture());
    JpegDecoder.Builder below = JpegDecoder.builder().region(96, HEIGHT / 2, 200, 120);
    JpegDecoder serialBelow = below.build();
    JpegDecoder parallelBelow = below.parallel(POOL, 3).build();
    Random random = new Random(12);
    for (int i = 0; i < 24; i++) {
      byte[] copy = jpeg.clone();
      int at = 700 + random.nextInt(copy.length - 1400);
      for (int n = 0; n < 8; n += 2) {
        copy[at + n] = (byte) 0xFF;
        copy[at + n + 1] = 0;
      }
      assertThat(Outcomes.of(parallel(3), copy)).isEqualTo(Outcomes.of(serial(), copy));
      assertThat(Outcomes.of(parallelBelow, copy)).isEqualTo(Outcomes.of(serialBelow, copy));
    }
  }

  /** Codes of a bit or two: junk that claims to hold more MCUs than the image has. */
  @Test
  void dataThatHoldFarMoreMcusThanTheImageTakeNoMemoryForThem() throws IOException {
    int[] flat = new int[WIDTH * HEIGHT];
    Arrays.fill(flat, 0x808080);
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(2)
            .progressive(false)
            .build()
            .encode(Pixels.ofIntRgb(flat, WIDTH, HEIGHT));
    byte[] endless = Arrays.copyOf(jpeg, jpeg.length + (4 << 20));
    // Data in place of EOI: zero bits, which are codes.
    endless[jpeg.length - 2] = 0;
    endless[jpeg.length - 1] = 0;
    String expected = Outcomes.of(serial(), endless);
    assertThat(Outcomes.of(parallel(4), endless)).isEqualTo(expected);
  }

  @Test
  void streamsSinksAndRegionsAreServedToo() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(95).build().encode(picture());
    int[] expected = serial().decode(jpeg).pixels().ints();
    assertThat(parallel(2).decode(new ByteArrayInputStream(jpeg)).pixels().ints())
        .isEqualTo(expected);
    int[] gathered = new int[expected.length];
    Thread caller = Thread.currentThread();
    parallel(4)
        .decode(
            jpeg,
            (y, rows) -> {
              assertThat(Thread.currentThread()).isSameAs(caller);
              for (int i = 0; i < rows.height(); i++) {
                System.arraycopy(rows.ints(), rows.rowOffset(i), gathered, (y + i) * WIDTH, WIDTH);
              }
            });
    assertThat(gathered).isEqualTo(expected);
    JpegDecoder.Builder part = JpegDecoder.builder().region(310, 200, 411, 333);
    int[] region = part.build().decode(jpeg).pixels().ints();
    assertThat(part.parallel(POOL, 3).build().decode(jpeg).pixels().ints()).isEqualTo(region);
  }

  @Test
  void withoutMemoryToSpareOneThreadDecodes() throws IOException {
    byte[] jpeg = PlainEncoder.builder().quality(95).build().encode(picture());
    Limits tight = Limits.DEFAULT.withMaxMemory(4L * WIDTH * HEIGHT + (1 << 20));
    DecodedImage image = JpegDecoder.builder().limits(tight).parallel(POOL, 4).build().decode(jpeg);
    assertThat(image.pixels().ints()).isEqualTo(serial().decode(jpeg).pixels().ints());
  }
}
