package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decoded samples are those of libjpeg-turbo, byte for byte. */
class GoldenDecodeTest {
  static Stream<Golden> goldens() throws IOException {
    return Golden.all().stream();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void decodesToTheReferenceSamples(Golden golden) throws Exception {
    PixelFormat format = golden.channels() == 1 ? PixelFormat.GRAY : PixelFormat.RGB;

    DecodedImage image = JpegDecoder.builder().format(format).build().decode(golden.bytes());

    assertThat(image.warnings()).isEmpty();
    assertThat(image.pixels().width()).isEqualTo(golden.width());
    assertThat(image.pixels().height()).isEqualTo(golden.height());
    assertThat(Golden.sha256(image.pixels().bytes())).isEqualTo(golden.sha256());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void everyFormatShowsTheSamePixels(Golden golden) throws Exception {
    byte[] rgb = decode(golden, PixelFormat.RGB).bytes();
    byte[] bgr = decode(golden, PixelFormat.BGR).bytes();
    int[] packed = decode(golden, PixelFormat.INT_RGB).ints();

    for (int i = 0; i < packed.length; i++) {
      int r = rgb[3 * i] & 0xFF;
      int g = rgb[3 * i + 1] & 0xFF;
      int b = rgb[3 * i + 2] & 0xFF;
      assertThat(packed[i]).isEqualTo(0xFF000000 | r << 16 | g << 8 | b);
      assertThat(bgr[3 * i]).isEqualTo((byte) b);
      assertThat(bgr[3 * i + 1]).isEqualTo((byte) g);
      assertThat(bgr[3 * i + 2]).isEqualTo((byte) r);
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void writesIntoTheCallersArrayAndNowhereElse(Golden golden) throws Exception {
    Pixels expected = decode(golden, PixelFormat.RGB);
    int stride = 3 * golden.width() + 5;
    byte[] array = new byte[11 + stride * golden.height() + 7];
    Arrays.fill(array, (byte) 0x5A);
    Pixels target = Pixels.of(PixelFormat.RGB, array, 11, stride, golden.width(), golden.height());

    JpegDecoder.builder().build().decode(golden.bytes(), target);

    byte[] wanted = new byte[array.length];
    Arrays.fill(wanted, (byte) 0x5A);
    for (int y = 0; y < golden.height(); y++) {
      System.arraycopy(
          expected.bytes(), expected.rowOffset(y), wanted, 11 + y * stride, 3 * golden.width());
    }
    assertThat(array).isEqualTo(wanted);
  }

  private static Pixels decode(Golden golden, PixelFormat format) throws Exception {
    return JpegDecoder.builder().format(format).build().decode(golden.bytes()).pixels();
  }
}
