package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream decodes to what the same bytes in an array decode to. */
class StreamedInputTest {
  private final JpegDecoder decoder = JpegDecoder.builder().format(PixelFormat.RGB).build();

  static Stream<Golden> goldens() throws IOException {
    return Golden.all().stream();
  }

  /** Hands out a few bytes at a time. */
  private static InputStream trickle(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        return super.read(b, off, Math.min(3, len));
      }
    };
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void pixelsAreThoseOfTheArray(Golden golden) throws Exception {
    DecodedImage fromArray = decoder.decode(golden.bytes());
    DecodedImage fromStream = decoder.decode(trickle(golden.bytes()));

    assertThat(fromStream.pixels().bytes()).isEqualTo(fromArray.pixels().bytes());
    assertThat(fromStream.info().scans()).isEqualTo(fromArray.info().scans());
    assertThat(fromStream.info().segments()).isEqualTo(fromArray.info().segments());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void truncatedStreamsGiveTheSamePixelsAndWarnings(Golden golden) throws Exception {
    byte[] whole = golden.bytes();
    int firstData = (int) JpegDecoder.inspect(whole).scans().get(0).offset() + 14;
    for (int length = firstData; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      DecodedImage fromArray = decoder.decode(cut);
      DecodedImage fromStream = decoder.decode(trickle(cut));

      assertThat(fromStream.pixels().bytes()).isEqualTo(fromArray.pixels().bytes());
      assertThat(fromStream.warnings()).isEqualTo(fromArray.warnings());
    }
  }

  @Test
  void aLargeStreamPassesThroughASmallBuffer() throws Exception {
    int side = 600;
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(100)
            .build()
            .encode(Pixels.ofIntRgb(TestImages.noise(side, side), side, side));
    assertThat(jpeg.length).isGreaterThan(4 << 16);

    assertThat(decoder.decode(trickle(jpeg)).pixels().bytes())
        .isEqualTo(decoder.decode(jpeg).pixels().bytes());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void filesAndSinksGiveTheSameRows(Golden golden, @TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("golden.jpg"), golden.bytes());
    byte[] whole = decoder.decode(golden.bytes()).pixels().bytes();
    List<Integer> starts = new ArrayList<>();
    byte[] gathered = new byte[whole.length];

    JpegInfo info =
        decoder.decode(
            file,
            (firstRow, rows) -> {
              starts.add(firstRow);
              for (int y = 0; y < rows.height(); y++) {
                System.arraycopy(
                    rows.bytes(),
                    rows.rowOffset(y),
                    gathered,
                    (firstRow + y) * 3 * golden.width(),
                    3 * golden.width());
              }
            });

    assertThat(gathered).isEqualTo(whole);
    assertThat(starts).isSorted().startsWith(0).doesNotHaveDuplicates();
    assertThat(info.height()).isEqualTo(golden.height());
    assertThat(JpegDecoder.inspect(file).scans()).isEqualTo(info.scans());
  }

  @Test
  void whatTheStreamThrowsReachesTheCaller() throws Exception {
    IOException unplugged = new IOException("unplugged");
    byte[] jpeg = Golden.all().get(0).bytes();
    for (int length = 0; length < jpeg.length; length += 211) {
      InputStream start = new ByteArrayInputStream(jpeg, 0, length);
      InputStream broken =
          new InputStream() {
            @Override
            public int read() throws IOException {
              int next = start.read();
              if (next < 0) {
                throw unplugged;
              }
              return next;
            }
          };

      assertThatThrownBy(() -> decoder.decode(broken)).isSameAs(unplugged);
    }
  }

  @Test
  void whatTheSinkThrowsReachesTheCaller() throws Exception {
    IOException full = new IOException("disk full");
    byte[] jpeg = Golden.all().get(0).bytes();

    assertThatThrownBy(() ->
            decoder.decode(
                jpeg,
                (firstRow, rows) -> {
                  throw full;
                }))
        .isSameAs(full);
  }

  @Test
  void anEndlessStreamIsRefused() throws Exception {
    byte[] start = Golden.all().get(0).bytes();
    InputStream endless =
        new InputStream() {
          private int next;

          @Override
          public int read() {
            return next < start.length - 2 ? start[next++] & 0xFF : 0;
          }
        };
    JpegDecoder limited =
        JpegDecoder.builder().limits(Limits.DEFAULT.withMaxInput(1 << 20)).build();

    assertThatThrownBy(() -> limited.decode(endless)).isInstanceOf(LimitExceededException.class);
  }
}
