package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever helps, an image is decoded to the same pixels with the same warnings. */
class ParallelDecodingTest {
  // Just large enough to be shared, and whole numbers of nothing.
  private static final int WIDTH = 1003;
  private static final int HEIGHT = 701;

  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  @AfterAll
  static void shutDown() {
    POOL.shutdownNow();
  }

  private static Pixels picture() {
    Random random = new Random(7);
    int[] rgb = new int[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        // Calm on the left, wild on the right, so that stretches hold different numbers of MCUs.
        int noise = random.nextInt(1 + x / 6);
        int red = (x / 4 + noise) & 0xFF;
        int green = (y / 3 + noise / 2) & 0xFF;
        int blue = ((x + y) / 7 + noise / 3) & 0xFF;
        rgb[y * WIDTH + x] = red << 16 | green << 8 | blue;
      }
    }
    return Pixels.ofIntRgb(rgb, WIDTH, HEIGHT);
  }

  private static JpegDecoder serial() {
    return JpegDecoder.builder().build();
  }

  private static JpegDecoder parallel(int threads) {
    return JpegDecoder.builder().parallel(POOL, threads).build();
  }

  /** Pixels and warnings, or the exception. */
  private static String outcome(JpegDecoder decoder, byte[] jpeg) {
    try {
      DecodedImage image = decoder.decode(jpeg);
      return image.pixels().width()
          + " "
          + Arrays.hashCode(image.pixels().ints())
          + " "
          + image.warnings();
    } catch (JpegException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "S420,75,0",
    "S420,97,0",
    "S422,85,0",
    "S440,85,0",
    "S444,60,0",
    "S444,97,0",
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
    String expected = outcome(serial(), jpeg);
    assertThat(expected).endsWith("[]");
    for (int threads : List.of(2, 3, 5)) {
      assertThat(outcome(parallel(threads), jpeg)).as("%d threads", threads).isEqualTo(expected);
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
      String expected = outcome(serial(), copy);
      assertThat(outcome(parallel(2), copy)).isEqualTo(expected);
      assertThat(outcome(parallel(4), copy)).isEqualTo(expected);
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
    String expected = outcome(serial(), endless);
    assertThat(outcome(parallel(4), endless)).isEqualTo(expected);
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
