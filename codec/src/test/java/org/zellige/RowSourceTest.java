package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSourceTest {
  private static final int WIDTH = 83;
  private static final int HEIGHT = 70;

  private final Pixels image = Pixels.ofIntRgb(TestImages.smooth(WIDTH, HEIGHT), WIDTH, HEIGHT);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void theBytesAreThoseOfTheWholeImage(int effort) throws Exception {
    for (Subsampling subsampling : List.of(Subsampling.S444, Subsampling.S420, Subsampling.S410)) {
      JpegEncoder encoder =
          JpegEncoder.builder().effort(effort).subsampling(subsampling).restartInterval(3).build();

      assertThat(encode(encoder)).isEqualTo(encoder.encode(image));
    }
  }

  @Test
  void anEncodedImageTellsOfItself() throws Exception {
    JpegEncoder encoder = JpegEncoder.builder().target(Target.psnr(34)).build();
    EncodedImage expected = encoder.encodeImage(image);

    EncodedImage actual =
        encoder.encodeImage(
            PixelFormat.INT_RGB,
            WIDTH,
            HEIGHT,
            (firstRow, rows) -> {
              for (int y = 0; y < rows.height(); y++) {
                System.arraycopy(
                    image.ints(),
                    image.rowOffset(firstRow + y),
                    rows.ints(),
                    rows.rowOffset(y),
                    WIDTH);
              }
            });

    assertThat(actual.bytes()).isEqualTo(expected.bytes());
    assertThat(actual.quality()).isEqualTo(expected.quality());
    assertThat(actual.value()).isEqualTo(expected.value());
  }

  @Test
  void aTargetSeesTheWholeImage() throws Exception {
    JpegEncoder encoder = JpegEncoder.builder().effort(2).target(Target.psnr(34)).build();

    assertThat(encode(encoder)).isEqualTo(encoder.encode(image));
  }

  @Test
  void anExceptionOfTheSourceReachesTheCallerUnchanged() {
    IOException mine = new IOException("no more rows");
    JpegEncoder encoder = JpegEncoder.builder().build();

    assertThatThrownBy(() ->
            encoder.encode(
                PixelFormat.GRAY,
                8,
                8,
                (firstRow, rows) -> {
                  throw mine;
                },
                new ByteArrayOutputStream()))
        .isSameAs(mine);
  }

  @Test
  void noImageIsAMisuseAndAHugeOneAJpegException() {
    JpegEncoder encoder = JpegEncoder.builder().build();
    RowSource none = (firstRow, rows) -> {};

    assertThatThrownBy(
            () -> encoder.encode(PixelFormat.GRAY, 0, 8, none, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            encoder.encode(PixelFormat.GRAY, 70_000, 70_000, none, new ByteArrayOutputStream()))
        .isInstanceOf(JpegException.class);
  }

  private byte[] encode(JpegEncoder encoder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.encode(
        PixelFormat.INT_RGB,
        WIDTH,
        HEIGHT,
        (firstRow, rows) -> {
          for (int y = 0; y < rows.height(); y++) {
            int from = image.rowOffset(firstRow + y);
            System.arraycopy(image.ints(), from, rows.ints(), rows.rowOffset(y), WIDTH);
          }
        },
        out);
    return out.toByteArray();
  }
}
