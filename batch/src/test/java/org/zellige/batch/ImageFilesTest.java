package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;

class ImageFilesTest {
  @ParameterizedTest
  @CsvSource({"png, PNG", "bmp, BMP", "tiff, TIFF", "gif, GIF", "tga, TGA", "pnm, PNM"})
  void knowsFormatsByContent(String writer, String format) throws IOException {
    SourceImage image =
        ImageFiles.read(TestImages.file(TestImages.picture(), writer), Limits.DEFAULT);
    assertThat(image.format()).containsIgnoringCase(format);
    assertThat(image.pixels().width()).isEqualTo(40);
    assertThat(image.pixels().height()).isEqualTo(30);
    if (!writer.equals("gif")) {
      int expected = TestImages.picture().getRGB(21, 9) & 0xFFFFFF;
      assertThat(image.pixels().ints()[9 * 40 + 21] & 0xFFFFFF).isEqualTo(expected);
    }
    assertThat(image.warnings()).isEmpty();
  }

  @Test
  void readsGrayAsGray() throws IOException {
    byte[] pgm = "P5 2 1 255\nab".getBytes(StandardCharsets.US_ASCII);
    SourceImage image = ImageFiles.read(pgm, Limits.DEFAULT);
    assertThat(image.pixels().format()).isEqualTo(PixelFormat.GRAY);
    assertThat(image.pixels().bytes()).containsExactly('a', 'b');
  }

  @Test
  void refusesWhatNobodyKnows() {
    assertThatThrownBy(() -> ImageFiles.read(new byte[0], Limits.DEFAULT))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(
            () -> ImageFiles.read("hello".getBytes(StandardCharsets.US_ASCII), Limits.DEFAULT))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("no known image format");
  }

  @Test
  void refusesMorePixelsThanAllowedBeforeReadingThem() {
    // A header alone: 60000 × 60000 pixels.
    byte[] ppm = "P6 60000 60000 255\n".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> ImageFiles.read(ppm, Limits.DEFAULT))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("60000 x 60000");
    assertThatThrownBy(() -> ImageFiles.read(TestImages.png(), Limits.DEFAULT.withMaxPixels(1199)))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> ImageFiles.read(TestImages.png(), Limits.DEFAULT.withMaxMemory(4799)))
        .isInstanceOf(LimitExceededException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff", "gif", "tga", "pnm"})
  void endsDamagedFilesInAnIoException(String writer) {
    byte[] whole = TestImages.file(TestImages.picture(), writer);
    Random random = new Random(writer.hashCode());
    Limits limits = Limits.DEFAULT.withMaxPixels(1 << 20);
    for (int run = 0; run < 200; run++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      ByteBuffer.wrap(damaged).put(random.nextInt(damaged.length), (byte) random.nextInt());
      try {
        ImageFiles.read(damaged, limits);
      } catch (IOException e) {
        assertThat(e).hasMessageMatching("(?s).+");
      }
    }
  }
}
