package org.zellige.benchmarks.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class PnmImageTest {
  private static final byte[] TWO_PIXELS = "P6\n2 1\n255\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void everyLayoutOfTheSamePixelsGivesTheSameFile() {
    byte[] expected = concat(TWO_PIXELS, new byte[] {1, 2, (byte) 200, 4, 5, 6});
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0x0102C8);
    image.setRGB(1, 0, 0x040506);

    assertThat(PnmImage.of(Pixels.ofIntRgb(new int[] {0x0102C8, 0xFF040506}, 2, 1)).toFile())
        .isEqualTo(expected);
    assertThat(PnmImage.of(Pixels.ofRgb(new byte[] {1, 2, (byte) 200, 4, 5, 6}, 2, 1)).toFile())
        .isEqualTo(expected);
    assertThat(PnmImage.of(Pixels.ofBgr(new byte[] {(byte) 200, 2, 1, 6, 5, 4}, 2, 1)).toFile())
        .isEqualTo(expected);
    assertThat(PnmImage.of(AwtPixels.copyOf(image)).toFile()).isEqualTo(expected);
  }

  @Test
  void gapsBetweenRowsAreLeftOut() {
    Pixels gapped = Pixels.of(PixelFormat.GRAY, new byte[] {9, 1, 2, 9, 3, 4}, 1, 3, 2, 2);

    assertThat(PnmImage.of(gapped).toFile())
        .isEqualTo(
            concat("P5\n2 2\n255\n".getBytes(StandardCharsets.US_ASCII), new byte[] {1, 2, 3, 4}));
  }

  @Test
  void aFileIsReadBackAsItWasWritten() throws IOException {
    PnmImage image = PnmImage.of(Scene.NIGHT.render(7, 5));

    assertThat(PnmImage.parse(image.toFile()).sameAs(image)).isTrue();
    assertThat(PnmImage.of(image.pixels()).sameAs(image)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P6",
        "P6\n1 1\n255\n12",
        "P6\n1 1\n255\n1234",
        "P6\n1 1\n65535\n123456",
        "P4\n8 1\n255\n1"
      })
  void anythingElseIsRefused(String file) {
    assertThatThrownBy(() -> PnmImage.parse(file.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void hashIsThatOfTheRasterAlone() {
    // printf 'abc' | sha256sum, the test vector of FIPS 180-2.
    PnmImage abc = PnmImage.of(Pixels.ofGray(new byte[] {'a', 'b', 'c'}, 3, 1));

    assertThat(abc.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void sixteenBitsAreBroughtToTheRangeAskedFor() {
    short[] samples = {0, (short) 0xFFFF, (short) 0x8000, 21845, 0x1234, 5};
    Pixels pixels = Pixels.of(PixelFormat.RGB_16, samples, 0, 6, 2, 1);

    assertThat(PnmImage.of(pixels, 65535).toFile())
        .isEqualTo(
            concat(
                "P6\n2 1\n65535\n".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0, 0, -1, -1, -128, 0, 0x55, 0x55, 0x12, 0x34, 0, 5}));
    assertThat(PnmImage.of(pixels, 3).toFile())
        .isEqualTo(
            concat(
                "P6\n2 1\n3\n".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 3, 2, 1, 0, 0}));
  }

  private static byte[] concat(byte[] head, byte[] tail) {
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
