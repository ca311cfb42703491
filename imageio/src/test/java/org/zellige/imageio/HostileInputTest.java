package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
  @TempDir Path folder;

  @Test
  void anEmptyStreamIsAnIioException() {
    assertOnlyIioException(new byte[0]);
    assertThatThrownBy(() -> TestImages.reader(new byte[0]).read(0))
        .isInstanceOf(IIOException.class);
  }

  @Test
  void truncationAnywhereGivesAnImageOrAnIioException() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30));
    for (int length = 0; length < jpeg.length; length++) {
      assertOnlyIioException(Arrays.copyOf(jpeg, length));
    }
  }

  @Test
  void randomBytesGiveAnIioException() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(500)];
      random.nextBytes(bytes);
      assertOnlyIioException(bytes);
      if (bytes.length > 3) {
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        assertOnlyIioException(bytes);
      }
    }
  }

  @Test
  void mutationsGiveAnImageOrAnIioException() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30));
    Random random = new Random(2);
    for (int i = 0; i < 1500; i++) {
      byte[] mutated = jpeg.clone();
      for (int n = 0; n <= i % 4; n++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      assertOnlyIioException(mutated);
    }
  }

  @Test
  void aHugeCanvasInATinyFileIsRefused() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 16, 16));
    int sof = 0;
    while ((jpeg[sof] & 255) != 0xFF || (jpeg[sof + 1] & 255) != 0xC0) {
      sof++;
    }
    Arrays.fill(jpeg, sof + 5, sof + 9, (byte) 0xFF); // 65535 × 65535
    assertThat(TestImages.reader(jpeg).getWidth(0)).isEqualTo(65535);
    assertThatThrownBy(() -> TestImages.reader(jpeg).read(0)).isInstanceOf(IIOException.class);
  }

  @Test
  void aPngNamedJpgFallsThroughToThePngReader() throws IOException {
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_ARGB, 20, 10);
    File file = folder.resolve("really.jpg").toFile();
    ImageIO.write(image, "png", file);
    BufferedImage back = ImageIO.read(file);
    assertThat(back.getColorModel().hasAlpha()).isTrue();
    assertThat(back.getRGB(13, 7)).isEqualTo(image.getRGB(13, 7));
  }

  @Test
  void aTextNamedJpgIsNoImage() throws IOException {
    Path file = folder.resolve("text.jpg");
    Files.writeString(file, "this is no image");
    assertThat(ImageIO.read(file.toFile())).isNull();
  }

  @Test
  void junkBehindTheImageIsLeftAlone() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(jpeg);
    all.writeBytes(new byte[500_000]);
    assertThat(TestImages.difference(TestImages.read(all.toByteArray()), TestImages.read(jpeg)))
        .isZero();
  }

  private static void assertOnlyIioException(byte[] bytes) {
    ZelligeImageReader reader = TestImages.reader(bytes);
    try {
      assertThat(reader.read(0).getWidth()).isPositive();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(IIOException.class);
      assertThat(e.getMessage()).isNotBlank();
    }
    try {
      assertThat(reader.getImageMetadata(0).getAsTree("javax_imageio_jpeg_image_1.0")).isNotNull();
      assertThat(reader.getImageMetadata(0).getAsTree("javax_imageio_1.0")).isNotNull();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(IIOException.class);
    }
  }
}
