package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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
  void keepsSixteenBits() throws IOException {
    byte[] pgm = "P5 2 1 65535\nabcd".getBytes(StandardCharsets.US_ASCII);
    Pixels gray = ImageFiles.read(pgm, Limits.DEFAULT).pixels();
    assertThat(gray.format()).isEqualTo(PixelFormat.GRAY_16);
    assertThat(gray.shorts()).containsExactly((short) 0x6162, (short) 0x6364);

    Pixels color = Pixels.allocate(PixelFormat.RGB_16, 3, 2);
    for (int i = 0; i < color.shorts().length; i++) {
      color.shorts()[i] = (short) (3001 * i);
    }
    for (RasterFormat format : List.of(RasterFormat.PNG, RasterFormat.TIFF, RasterFormat.PPM)) {
      byte[] file = format.encode(color, Optional.empty());
      Pixels read = ImageFiles.read(file, Limits.DEFAULT).pixels();
      assertThat(read.format()).as(format.name()).isEqualTo(PixelFormat.RGB_16);
      assertThat(read.shorts()).as(format.name()).containsExactly(color.shorts());
    }
  }

  @Test
  void keepsTwelveBitsOfAJpeg() throws IOException {
    byte[] jpeg;
    try (InputStream in = ImageFilesTest.class.getResourceAsStream("command/twelve-bits.jpg")) {
      jpeg = Objects.requireNonNull(in).readAllBytes();
    }
    assertThat(ImageFiles.read(jpeg, Limits.DEFAULT).pixels().format())
        .isEqualTo(PixelFormat.RGB_16);
  }

  @Test
  void keepsFloats() throws IOException {
    BufferedImage floats = WideImages.slopes(DataBuffer.TYPE_FLOAT, 1, ColorSpace.CS_sRGB, false);
    Pixels tiff = read(tiff(floats));
    assertThat(tiff.format()).isEqualTo(PixelFormat.RGB_FLOAT);
    assertThat(tiff.floats()[3 * (7 * 40 + 11) + 1]).isEqualTo((float) WideImages.part(11, 7, 1));

    Pixels light = read(WideImages.radiance());
    assertThat(light.format()).isEqualTo(PixelFormat.RGB_FLOAT);
    for (int x = 1; x < 8; x++) {
      assertThat(light.floats()[3 * x]).isBetween(light.floats()[3 * x - 3], 1f);
    }
  }

  @ParameterizedTest
  @CsvSource({"false, GRAY_FLOAT", "true, RGBA_16"})
  void keepsFloatsOfGray(boolean alpha, PixelFormat format) {
    Pixels pixels =
        WidePixels.of(WideImages.slopes(DataBuffer.TYPE_FLOAT, 1, ColorSpace.CS_GRAY, alpha))
            .orElseThrow();
    assertThat(pixels.format()).isEqualTo(format);
    int at = pixels.rowOffset(7) + 11 * format.elementsPerPixel();
    if (alpha) {
      long gray = Math.round(65535 * WideImages.part(11, 7, 0));
      long opacity = Math.round(65535 * WideImages.part(11, 7, 1));
      assertThat(Arrays.copyOfRange(pixels.shorts(), at, at + 4))
          .containsExactly((short) gray, (short) gray, (short) gray, (short) opacity);
    } else {
      assertThat(pixels.floats()[at]).isEqualTo((float) WideImages.part(11, 7, 0));
    }
  }

  @Test
  void keepsSixteenBitsOfAlphaUnlessAllIsOpaque() throws IOException {
    BufferedImage image =
        WideImages.slopes(DataBuffer.TYPE_USHORT, 65535, ColorSpace.CS_sRGB, true);
    Pixels transparent = read(TestImages.file(image, "png"));
    assertThat(transparent.format()).isEqualTo(PixelFormat.RGBA_16);
    int at = transparent.rowOffset(7) + 4 * 11;
    for (int c = 0; c < 4; c++) {
      assertThat(transparent.shorts()[at + c] & 0xFFFF)
          .isEqualTo((int) (65535 * WideImages.part(11, 7, c)));
    }
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        image.getRaster().setSample(x, y, 3, 65535);
      }
    }
    assertThat(read(TestImages.file(image, "png")).format()).isEqualTo(PixelFormat.RGB_16);
  }

  @Test
  void readsThirtyTwoBitsAsSixteen() {
    BufferedImage image =
        WideImages.slopes(DataBuffer.TYPE_INT, 0xFFFFFFFFL, ColorSpace.CS_GRAY, false);
    image.getRaster().setSample(11, 7, 0, 0xC0000000);
    Pixels pixels = WidePixels.of(image).orElseThrow();
    assertThat(pixels.format()).isEqualTo(PixelFormat.GRAY_16);
    assertThat(pixels.shorts()[7 * 40 + 11] & 0xFFFF).isEqualTo((int) (0.75 * 65535));
  }

  /** Other colour spaces are converted with all the bits there are. */
  @Test
  void convertsInSixteenBits() {
    Pixels pixels =
        WidePixels.of(
                WideImages.slopes(DataBuffer.TYPE_USHORT, 65535, ColorSpace.CS_LINEAR_RGB, false))
            .orElseThrow();
    double light = (int) (65535 * WideImages.part(11, 7, 0)) / 65535.0;
    double expected = 65535 * (1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    assertThat(pixels.format()).isEqualTo(PixelFormat.RGB_16);
    assertThat((double) (pixels.shorts()[3 * (7 * 40 + 11)] & 0xFFFF))
        .isBetween(expected - 8, expected + 8);
  }

  private static Pixels read(byte[] file) throws IOException {
    return ImageFiles.read(file, Limits.DEFAULT).pixels();
  }

  /** Of the JDK's writer: that of TwelveMonkeys writes no floats. */
  private static byte[] tiff(BufferedImage image) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (ImageWriter writer :
        (Iterable<ImageWriter>) () -> ImageIO.getImageWritersByFormatName("tiff")) {
      if (writer.getClass().getName().startsWith("com.sun.")) {
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
          writer.setOutput(out);
          writer.write(image);
        } finally {
          writer.dispose();
        }
      }
    }
    return file.toByteArray();
  }

  @Test
  void eightBitsStayEight() throws IOException {
    for (byte[] file : List.of(TestImages.png(), TestImages.jpeg())) {
      assertThat(ImageFiles.read(file, Limits.DEFAULT).pixels().format())
          .isEqualTo(PixelFormat.INT_RGB);
    }
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
