package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class ImageFilesTest {
  @ParameterizedTest
  @CsvSource({"png, PNG", "bmp, BMP", "tiff, TIFF", "gif, GIF", "tga, TGA", "pnm, PNM"})
  void knowsFormatsByContent(String writer, String format) throws IOException {
    SourceImage image =
        ImageFiles.read(TestImages.file(TestImages.picture(), writer), Limits.DEFAULT, Depth.EIGHT);
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
    SourceImage image = ImageFiles.read(pgm, Limits.DEFAULT, Depth.EIGHT);
    assertThat(image.pixels().format()).isEqualTo(PixelFormat.GRAY);
    assertThat(image.pixels().bytes()).containsExactly('a', 'b');
  }

  @Test
  void keepsSixteenBitsIfAsked() throws IOException {
    byte[] pgm = "P5 2 1 65535\nabcd".getBytes(StandardCharsets.US_ASCII);
    Pixels gray = ImageFiles.read(pgm, Limits.DEFAULT, Depth.AS_STORED).pixels();
    assertThat(gray.format()).isEqualTo(PixelFormat.GRAY_16);
    assertThat(gray.shorts()).containsExactly((short) 0x6162, (short) 0x6364);

    Pixels color = Pixels.allocate(PixelFormat.RGB_16, 3, 2);
    for (int i = 0; i < color.shorts().length; i++) {
      color.shorts()[i] = (short) (3001 * i);
    }
    for (RasterFormat format : List.of(RasterFormat.PNG, RasterFormat.TIFF, RasterFormat.PPM)) {
      byte[] file = format.encode(color, Optional.empty());
      Pixels read = ImageFiles.read(file, Limits.DEFAULT, Depth.AS_STORED).pixels();
      assertThat(read.format()).as(format.name()).isEqualTo(PixelFormat.RGB_16);
      assertThat(read.shorts()).as(format.name()).containsExactly(color.shorts());
      assertThat(ImageFiles.read(file, Limits.DEFAULT, Depth.EIGHT).pixels().format())
          .isEqualTo(PixelFormat.INT_RGB);
    }
  }

  @Test
  void keepsTwelveBitsOfAJpegIfAsked() throws IOException {
    byte[] jpeg;
    try (InputStream in = ImageFilesTest.class.getResourceAsStream("command/twelve-bits.jpg")) {
      jpeg = Objects.requireNonNull(in).readAllBytes();
    }
    assertThat(ImageFiles.read(jpeg, Limits.DEFAULT, Depth.AS_STORED).pixels().format())
        .isEqualTo(PixelFormat.RGB_16);
    assertThat(ImageFiles.read(jpeg, Limits.DEFAULT, Depth.EIGHT).pixels().format())
        .isEqualTo(PixelFormat.INT_RGB);
  }

  @Test
  void eightBitsStayEight() throws IOException {
    for (byte[] file : List.of(TestImages.png(), TestImages.jpeg())) {
      assertThat(ImageFiles.read(file, Limits.DEFAULT, Depth.AS_STORED).pixels().format())
          .isEqualTo(PixelFormat.INT_RGB);
    }
  }

  @Test
  void refusesWhatNobodyKnows() {
    assertThatThrownBy(() -> ImageFiles.read(new byte[0], Limits.DEFAULT, Depth.EIGHT))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() ->
            ImageFiles.read(
                "hello".getBytes(StandardCharsets.US_ASCII), Limits.DEFAULT, Depth.EIGHT))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("no known image format");
  }

  @Test
  void refusesMorePixelsThanAllowedBeforeReadingThem() {
    // A header alone: 60000 × 60000 pixels.
    byte[] ppm = "P6 60000 60000 255\n".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> ImageFiles.read(ppm, Limits.DEFAULT, Depth.EIGHT))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("60000 x 60000");
    assertThatThrownBy(() ->
            ImageFiles.read(TestImages.png(), Limits.DEFAULT.withMaxPixels(1199), Depth.EIGHT))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() ->
            ImageFiles.read(TestImages.png(), Limits.DEFAULT.withMaxMemory(4799), Depth.EIGHT))
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
        ImageFiles.read(damaged, limits, Depth.EIGHT);
      } catch (IOException e) {
        assertThat(e).hasMessageMatching("(?s).+");
      }
    }
  }
}
