package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Channels of 16 bits hold what channels of 8 bits hold, over the whole range. */
class WidePixelsTest {
  static Stream<Golden> goldens() throws IOException {
    return Golden.all().stream();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void colourOfEightBitFilesIsStretched(Golden golden) throws Exception {
    byte[] narrow = decode(golden.bytes(), PixelFormat.RGB).bytes();
    short[] wide = decode(golden.bytes(), PixelFormat.RGB_16).shorts();

    assertThat(wide).isEqualTo(stretched(narrow));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void grayOfEightBitFilesIsStretched(Golden golden) throws Exception {
    byte[] narrow = decode(golden.bytes(), PixelFormat.GRAY).bytes();
    short[] wide = decode(golden.bytes(), PixelFormat.GRAY_16).shorts();

    assertThat(wide).isEqualTo(stretched(narrow));
  }

  @Test
  void inkOfEightBitFilesIsStretched() throws Exception {
    byte[] ink = new byte[4 * 20 * 10];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (byte) (i * 7);
    }
    byte[] jpeg =
        PlainEncoder.builder().build().encode(Pixels.of(PixelFormat.CMYK, ink, 0, 4 * 20, 20, 10));

    assertThat(decode(jpeg, PixelFormat.CMYK_16).shorts())
        .isEqualTo(stretched(decode(jpeg, PixelFormat.CMYK).bytes()));
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY_FLOAT", "RGB_FLOAT"})
  void floatsAreSixteenBitsAsPartsOfOne(PixelFormat format) throws Exception {
    PixelFormat shorts =
        format == PixelFormat.GRAY_FLOAT ? PixelFormat.GRAY_16 : PixelFormat.RGB_16;
    byte[] jpeg = Golden.resource("420-q75.jpg");
    short[] wide = decode(jpeg, shorts).shorts();

    float[] floats = decode(jpeg, format).floats();

    assertThat(floats).hasSameSizeAs(wide);
    for (int i = 0; i < floats.length; i++) {
      assertThat(floats[i]).isEqualTo((wide[i] & 0xFFFF) / 65535f);
    }
  }

  private static Pixels decode(byte[] jpeg, PixelFormat format) throws IOException {
    return JpegDecoder.builder().format(format).build().decode(jpeg).pixels();
  }

  private static short[] stretched(byte[] narrow) {
    short[] wide = new short[narrow.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = (short) ((narrow[i] & 0xFF) * 257);
    }
    return wide;
  }
}
