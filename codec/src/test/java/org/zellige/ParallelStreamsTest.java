package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zellige.Sharing.HEIGHT;
import static org.zellige.Sharing.POOL;
import static org.zellige.Sharing.WIDTH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images are decoded by several threads while they are read, to what one makes of them. */
@Timeout(60)
class ParallelStreamsTest {
  private static byte[] jpeg(int restartInterval) throws IOException {
    return PlainEncoder.builder()
        .quality(92)
        .restartInterval(restartInterval)
        .build()
        .encode(Outcomes.picture(WIDTH, HEIGHT));
  }

  /** Hands out a few bytes at a time. */
  private static InputStream trickle(InputStream in) {
    return new FilterInputStream(in) {
      private int calls;

      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        return super.read(b, off, Math.min(1 + calls++ % 500, len));
      }
    };
  }

  private static InputStream trickle(byte[] bytes) {
    return trickle(new ByteArrayInputStream(bytes));
  }

  /** Fails after some bytes, once, and then ends. */
  private static InputStream failing(byte[] bytes, int length) {
    InputStream failure =
        new InputStream() {
          private boolean failed;

          @Override
          public int read() throws IOException {
            if (!failed) {
              failed = true;
              throw new IOException("unplugged");
            }
            return -1;
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, length), failure);
  }

  private static String check(JpegDecoder.Builder decoder, Supplier<InputStream> stream) {
    String expected = Outcomes.of(decoder.build(), stream.get());
    for (int threads : List.of(2, 4)) {
      JpegDecoder parallel = decoder.parallel(POOL, threads).build();
      assertThat(Outcomes.of(parallel, stream.get())).isEqualTo(expected);
    }
    decoder.parallel(false);
    return expected;
  }

  private static String check(Supplier<InputStream> stream) {
    return check(JpegDecoder.builder(), stream);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 200})
  void pixelsAreThoseOfOneThread(int restartInterval) throws IOException {
    byte[] jpeg = jpeg(restartInterval);
    assertThat(check(() -> trickle(jpeg)))
        .isEqualTo(Outcomes.of(JpegDecoder.builder().build(), jpeg))
        .endsWith("[]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63})
  void damageIsSeenAsByOneThread(int restartInterval) throws IOException {
    byte[] jpeg = jpeg(restartInterval);
    Random random = new Random(5);
    for (int i = 0; i < 8; i++) {
      byte[] copy = jpeg.clone();
      int at = 700 + random.nextInt(copy.length - 700);
      if (i % 2 == 0) {
        copy[at] ^= (byte) (1 << random.nextInt(8));
      } else if (i % 4 == 1) {
        copy = Arrays.copyOf(copy, at);
      } else {
        copy[at] = (byte) 0xFF;
        copy[at - 1] = (byte) 0xD3;
      }
      byte[] damaged = copy;
      check(JpegDecoder.builder().strict(i > 5), () -> trickle(damaged));
    }
  }

  @Test
  void aStreamThatFailsDoesSoAsForOneThread() throws IOException {
    byte[] jpeg = jpeg(0);
    byte[] damaged = jpeg.clone();
    damaged[jpeg.length / 2] ^= 4;
    for (int length : List.of(jpeg.length / 3, jpeg.length - 70_000, jpeg.length - 1)) {
      assertThat(check(() -> failing(jpeg, length))).contains("unplugged");
      check(JpegDecoder.builder().strict(true), () -> failing(damaged, length));
    }
    Limits half = Limits.DEFAULT.withMaxInput(jpeg.length / 2);
    assertThat(check(JpegDecoder.builder().limits(half), () -> trickle(jpeg)))
        .contains("that is the limit");
  }

  @Test
  void regionsAndScalesAreThoseOfOneThread() throws IOException {
    byte[] jpeg = jpeg(0);
    check(JpegDecoder.builder().region(0, 100, WIDTH, 300), () -> trickle(jpeg));
    check(JpegDecoder.builder().region(300, 0, 400, 600), () -> trickle(jpeg));
    check(JpegDecoder.builder().scale(1, 2), () -> trickle(jpeg));
  }

  /** Bytes that belong to nothing, and more of them than are kept. */
  @Test
  void endlessDataTakeNoMoreMemoryThanForOneThread() throws IOException {
    byte[] jpeg = jpeg(0);
    int length = 4 * WIDTH * HEIGHT;
    for (int at : List.of(jpeg.length / 2, jpeg.length - 2)) {
      for (int fill : List.of(0xFF, 0)) {
        byte[] gap = new byte[length];
        Arrays.fill(gap, (byte) fill);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, at);
        out.writeBytes(gap);
        out.write(jpeg, at, jpeg.length - at);
        check(() -> new ByteArrayInputStream(out.toByteArray()));
      }
    }
  }

  @Test
  void littleIsReadBeyondTheImage() throws IOException {
    byte[] jpeg = jpeg(0);
    byte[] several = Arrays.copyOf(jpeg, jpeg.length + (1 << 20));
    InputStream in = new ByteArrayInputStream(several);
    DecodedImage image = JpegDecoder.builder().parallel(POOL, 3).build().decode(in);
    int read = several.length - in.available();
    assertThat(image.info().endOffset()).isEqualTo(jpeg.length);
    assertThat(read).isLessThan(jpeg.length + (1 << 17));
  }

  @Test
  void helpersMayComeLateOrNever() throws IOException {
    byte[] jpeg = jpeg(63);
    String expected = Outcomes.of(JpegDecoder.builder().build(), jpeg);
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    for (Executor executor : List.<Executor>of(full, Runnable::run, task -> {})) {
      JpegDecoder decoder = JpegDecoder.builder().parallel(executor, 3).build();
      assertThat(Outcomes.of(decoder, trickle(jpeg))).isEqualTo(expected);
    }
  }

  @Test
  void withoutMemoryToKeepTheStreamItIsDecodedAllTheSame() throws IOException {
    byte[] jpeg = jpeg(0);
    String expected = Outcomes.of(JpegDecoder.builder().build(), jpeg);
    for (long spare : List.of(1L << 19, 1L << 21, 5L << 20)) {
      Limits tight = Limits.DEFAULT.withMaxMemory(4L * WIDTH * HEIGHT + spare);
      assertThat(check(JpegDecoder.builder().limits(tight), () -> trickle(jpeg)))
          .isEqualTo(expected);
    }
  }

  @Test
  void filesAreDecodedLikeArrays(@TempDir Path folder) throws IOException {
    byte[] jpeg = jpeg(0);
    Path file = Files.write(folder.resolve("picture.jpg"), jpeg);
    int[] expected = JpegDecoder.builder().build().decode(jpeg).pixels().ints();
    JpegDecoder parallel = JpegDecoder.builder().parallel(POOL, 2).build();
    assertThat(parallel.decode(file).pixels().ints()).isEqualTo(expected);
  }
}
