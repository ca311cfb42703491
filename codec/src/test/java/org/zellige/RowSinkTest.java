package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"420-q75.jpg", "444-q90.jpg", "gray.jpg", "progressive-420.jpg", "420-1x1.jpg"})
  void stripsMakeUpTheWholeImage(String name) throws Exception {
    byte[] jpeg = Golden.resource(name);
    for (int eighths : new int[] {8, 3, 16}) {
      JpegDecoder decoder = JpegDecoder.builder().scale(eighths, 8).format(PixelFormat.RGB).build();
      Pixels whole = decoder.decode(jpeg).pixels();
      byte[] gathered = new byte[whole.bytes().length];
      int[] next = {0};

      JpegInfo info =
          decoder.decode(
              jpeg,
              (firstRow, rows) -> {
                assertThat(firstRow).isEqualTo(next[0]);
                assertThat(rows.width()).isEqualTo(whole.width());
                next[0] += rows.height();
                for (int y = 0; y < rows.height(); y++) {
                  int length = 3 * rows.width();
                  System.arraycopy(
                      rows.bytes(), rows.rowOffset(y), gathered, (firstRow + y) * length, length);
                }
              });

      assertThat(next[0]).isEqualTo(whole.height());
      assertThat(gathered).isEqualTo(whole.bytes());
      assertThat(info.warnings()).isEmpty();
    }
  }

  @Test
  void aRegionGoesToTheSinkAlone() throws Exception {
    JpegDecoder decoder =
        JpegDecoder.builder().region(20, 10, 9, 20).format(PixelFormat.INT_RGB).build();
    byte[] jpeg = Golden.resource("420-q75.jpg");
    int[] whole = decoder.decode(jpeg).pixels().ints();
    int[] rows = {0};

    decoder.decode(
        jpeg,
        (firstRow, strip) -> {
          int from = strip.rowOffset(0);
          int[] got = Arrays.copyOfRange(strip.ints(), from, from + 9 * strip.height());
          int[] want = Arrays.copyOfRange(whole, 9 * firstRow, 9 * (firstRow + strip.height()));
          assertThat(got).isEqualTo(want);
          rows[0] += strip.height();
        });

    assertThat(rows[0]).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"420-q75.jpg", "gray.jpg", "progressive-420.jpg", "420-1x1.jpg"})
  void aDestinationIsFilledUnderTheSinksEyes(String name) throws Exception {
    byte[] jpeg = Golden.resource(name);
    JpegDecoder decoder = JpegDecoder.builder().format(PixelFormat.BGR).build();
    Pixels whole = decoder.decode(jpeg).pixels();
    Pixels destination = Pixels.allocate(PixelFormat.BGR, whole.width(), whole.height());
    int[] next = {0};

    decoder.decode(
        jpeg,
        destination,
        (firstRow, rows) -> {
          assertThat(firstRow).isEqualTo(next[0]);
          assertThat(rows.bytes()).isSameAs(destination.bytes());
          int from = rows.rowOffset(0);
          int to = from + rows.height() * rows.stride();
          assertThat(Arrays.copyOfRange(rows.bytes(), from, to))
              .isEqualTo(Arrays.copyOfRange(whole.bytes(), from, to));
          next[0] += rows.height();
        });

    assertThat(next[0]).isEqualTo(whole.height());
    assertThat(destination.bytes()).isEqualTo(whole.bytes());
  }

  @Test
  void anExceptionOfTheSinkReachesTheCallerUnchanged() throws Exception {
    IOException mine = new IOException("disk full");
    byte[] jpeg = Golden.resource("420-q75.jpg");

    assertThatThrownBy(() ->
            JpegDecoder.builder()
                .build()
                .decode(
                    jpeg,
                    (RowSink)
                        (firstRow, rows) -> {
                          throw mine;
                        }))
        .isSameAs(mine);
  }

  /** 16 megapixels of 48 MB in less than 4 MiB: only a few rows are held. */
  @Test
  void memoryGrowsWithTheWidthAlone() throws Exception {
    int side = 4000;
    byte[] jpeg =
        PlainEncoder.builder().build().encode(Pixels.ofGray(new byte[side * side], side, side));
    JpegDecoder decoder =
        JpegDecoder.builder()
            .limits(Limits.DEFAULT.withMaxMemory(4 << 20))
            .format(PixelFormat.RGB)
            .build();
    long[] rows = {0};

    decoder.decode(jpeg, (firstRow, strip) -> rows[0] += strip.height());

    assertThat(rows[0]).isEqualTo(side);
    assertThatThrownBy(() -> decoder.decode(jpeg)).isInstanceOf(LimitExceededException.class);
  }
}
