package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegDecoder;

/** What users met when they wrote images with alpha as JPEG, and what happens here. */
class WriterAlphaTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE
      })
  void imageIoWriteReturnsTrueAndWritesAFile(int type) throws IOException {
    File file = folder.resolve("alpha.jpg").toFile();
    assertThat(ImageIO.write(TestImages.smooth(type, 30, 20), "jpg", file)).isTrue();
    assertThat(ImageIO.read(file).getWidth()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE
      })
  void theExplicitWriterThrowsNoBogusInputColorspace(int type) throws IOException {
    byte[] jpeg = TestImages.write(TestImages.smooth(type, 30, 20), null);
    assertThat(TestImages.read(jpeg).getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
  }

  @Test
  void neverAFourComponentFileThatOthersShowPink() throws IOException {
    byte[] jpeg = TestImages.write(TestImages.smooth(BufferedImage.TYPE_INT_ARGB, 30, 20), null);
    assertThat(JpegDecoder.inspect(jpeg).components()).hasSize(3);
  }

  @Test
  void transparencyIsWhiteAndNotBlack() throws IOException {
    BufferedImage clear = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    BufferedImage back = TestImages.read(TestImages.write(clear, null));
    BufferedImage white = TestImages.flat(BufferedImage.TYPE_INT_RGB, 16, 16, Color.WHITE);
    assertThat(TestImages.difference(back, white)).isLessThanOrEqualTo(1);
  }

  @Test
  void halfTransparencyIsMixedWithTheMatteOfTheParameter() throws IOException {
    BufferedImage half = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 256; i++) {
      half.setRGB(i % 16, i / 16, 0x80FF0000);
    }
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setMatte(Color.BLUE);
    param.setCompressionMode(ZelligeImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(1);
    BufferedImage expected =
        TestImages.flat(BufferedImage.TYPE_INT_RGB, 16, 16, new Color(128, 0, 127));
    BufferedImage back = TestImages.read(TestImages.write(half, param));
    assertThat(TestImages.difference(back, expected)).isLessThanOrEqualTo(3);
  }

  @Test
  void allAlphaTypesGiveTheSamePicture() throws IOException {
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setMatte(new Color(10, 200, 90));
    BufferedImage argb =
        TestImages.read(
            TestImages.write(TestImages.smooth(BufferedImage.TYPE_INT_ARGB, 64, 48), param));
    for (int type : new int[] {BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_ARGB_PRE}) {
      BufferedImage other =
          TestImages.read(TestImages.write(TestImages.smooth(type, 64, 48), param));
      // Premultiplication rounds colours away where alpha is small, the matte hides it.
      assertThat(TestImages.difference(argb, other)).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void aWarningTellsOfTheMatte() throws IOException {
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(index + warning));
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_ARGB, 16, 16);
    TestImages.write(writer, new IIOImage(image, null, null), null);
    assertThat(warnings).singleElement().asString().startsWith("0").contains("#ffffff");
  }

  @Test
  void opaqueImagesGiveNoWarning() throws IOException {
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(warning));
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 16, 16);
    TestImages.write(writer, new IIOImage(image, null, null), null);
    assertThat(warnings).isEmpty();
  }
}
