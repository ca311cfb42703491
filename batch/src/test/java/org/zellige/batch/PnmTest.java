package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class PnmTest {
  private static final Pixels COLOR = Pixels.ofIntRgb(new int[] {0x414243, 0x444546}, 1, 2);

  /** One pixel of a wider array. */
  private static final Pixels GRAY =
      Pixels.of(PixelFormat.GRAY, new byte[] {'x', 'a', 'x', 'b'}, 1, 2, 1, 2);

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.US_ASCII);
  }

  @Test
  void writesColour() throws IOException {
    assertThat(text(Pnm.ppm(COLOR))).isEqualTo("P6\n1 2\n255\nABCDEF");
    assertThat(text(RasterFormat.PNM.encode(COLOR, Optional.empty()))).startsWith("P6");
  }

  @Test
  void writesGray() throws IOException {
    assertThat(text(Pnm.pgm(GRAY))).isEqualTo("P5\n1 2\n255\nab");
    assertThat(text(Pnm.ppm(GRAY))).isEqualTo("P6\n1 2\n255\naaabbb");
    assertThat(text(RasterFormat.PNM.encode(GRAY, Optional.empty()))).startsWith("P5");
    assertThat(text(RasterFormat.PPM.encode(GRAY, Optional.empty()))).startsWith("P6");
  }

  @Test
  void doesNotDropColourSilently() {
    assertThatThrownBy(() -> RasterFormat.PGM.encode(COLOR, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(".ppm");
  }

  @Test
  void writesSixteenBitsMostSignificantByteFirst() {
    Pixels gray = Pixels.allocate(PixelFormat.GRAY_16, 1, 2);
    gray.shorts()[0] = 0x4142;
    gray.shorts()[1] = 0x4344;

    assertThat(text(Pnm.pgm(gray))).isEqualTo("P5\n1 2\n65535\nABCD");
    assertThat(text(Pnm.ppm(gray))).isEqualTo("P6\n1 2\n65535\nABABABCDCDCD");
  }

  @Test
  void writesInksAndAllElseAsPam() throws IOException {
    Pixels ink = Pixels.of(PixelFormat.CMYK, new byte[] {'c', 'm', 'y', 'k'}, 0, 4, 1, 1);

    assertThat(text(RasterFormat.PAM.encode(ink, Optional.empty())))
        .isEqualTo("P7\nWIDTH 1\nHEIGHT 1\nDEPTH 4\nMAXVAL 255\nTUPLTYPE CMYK\nENDHDR\ncmyk");
    assertThat(text(Pnm.pam(COLOR))).endsWith("TUPLTYPE RGB\nENDHDR\nABCDEF");
    assertThat(text(Pnm.pam(GRAY))).endsWith("TUPLTYPE GRAYSCALE\nENDHDR\nab");
  }
}
