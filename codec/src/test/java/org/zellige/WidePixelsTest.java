package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void sixteenBitPixelsAreRoundedByTheEncoder() throws Exception {
    short[] wide = new short[16 * 16];
    byte[] narrow = new byte[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (byte) i;
      wide[i] = (short) (i * 257 + (i % 3 - 1) * 100);
    }
    wide[0] = 0;
    wide[255] = (short) 65535;
    JpegEncoder encoder = PlainEncoder.builder().quality(90).build();

    byte[] fromWide = encoder.encode(Pixels.of(PixelFormat.GRAY_16, wide, 0, 16, 16, 16));
    byte[] fromNarrow = encoder.encode(Pixels.ofGray(narrow, 16, 16));

    short[] a = decode(fromWide, PixelFormat.GRAY_16).shorts();
    short[] b = decode(fromNarrow, PixelFormat.GRAY_16).shorts();
    for (int i = 0; i < a.length; i++) {
      assertThat((a[i] & 0xFFFF) / 257).isCloseTo((b[i] & 0xFFFF) / 257, within(1));
    }
  }

  private static Offset<Integer> within(int difference) {
    return Offset.offset(difference);
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
