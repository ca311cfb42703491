package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class BufferedImagesTest {
  private static int rgb(Pixels pixels, int x, int y) {
    return pixels.ints()[pixels.rowOffset(y) + x];
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_4BYTE_ABGR,
      })
  void keepsColourAndAlphaOfEveryLayout(int type) {
    BufferedImage image = TestImages.picture(13, 7, type);
    Pixels pixels = BufferedImages.toPixels(image);
    boolean alpha = image.getColorModel().hasAlpha();
    assertThat(pixels.format()).isEqualTo(alpha ? PixelFormat.INT_ARGB : PixelFormat.INT_RGB);
    int ignored = alpha ? 0 : 0xFF000000;
    for (int y = 0; y < 7; y++) {
      for (int x = 0; x < 13; x++) {
        assertThat(rgb(pixels, x, y) | ignored).isEqualTo(image.getRGB(x, y) | ignored);
      }
    }
  }

  @Test
  void readsTheMiddleOfALargerImage() {
    BufferedImage image = TestImages.picture(20, 20, BufferedImage.TYPE_INT_RGB);
    Pixels pixels = BufferedImages.toPixels(image.getSubimage(3, 5, 9, 4));
    assertThat(pixels.width()).isEqualTo(9);
    assertThat(pixels.height()).isEqualTo(4);
    assertThat(rgb(pixels, 0, 0) & 0xFFFFFF).isEqualTo(image.getRGB(3, 5) & 0xFFFFFF);
    assertThat(rgb(pixels, 8, 3) & 0xFFFFFF).isEqualTo(image.getRGB(11, 8) & 0xFFFFFF);
  }

  @Test
  void takesGraySamplesAsTheyAre() {
    BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 256; x++) {
      image.getRaster().setSample(x, 0, 0, x);
    }
    Pixels pixels = BufferedImages.toPixels(image);
    assertThat(pixels.format()).isEqualTo(PixelFormat.GRAY);
    for (int x = 0; x < 256; x++) {
      assertThat(pixels.bytes()[x] & 0xFF).isEqualTo(x);
    }
  }

  @Test
  void roundsSixteenBitsToEight() {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSamples(0, 0, 4, 1, 0, new int[] {0, 128, 129, 65535});
    Pixels pixels = BufferedImages.toPixels(image);
    assertThat(Arrays.copyOf(pixels.bytes(), 4)).containsExactly(0, 0, 1, 255);
  }

  @Test
  void keepsAlphaOfGray() {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {100, 30});
    Pixels pixels = BufferedImages.toPixels(new BufferedImage(model, raster, false, null));
    assertThat(pixels.format()).isEqualTo(PixelFormat.INT_ARGB);
    assertThat(rgb(pixels, 0, 0)).isEqualTo(30 << 24 | 100 << 16 | 100 << 8 | 100);
    raster.setPixel(0, 0, new int[] {100, 255});
    pixels = BufferedImages.toPixels(new BufferedImage(model, raster, false, null));
    assertThat(pixels.format()).isEqualTo(PixelFormat.GRAY);
    assertThat(pixels.bytes()).containsExactly(100);
  }

  @Test
  void readsPalettesAndKnowsGrayOnes() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(1, 0, 0xFFFFFFFF);
    Pixels gray = BufferedImages.toPixels(image);
    assertThat(gray.format()).isEqualTo(PixelFormat.GRAY);
    assertThat(gray.bytes()).containsExactly(0, 255);

    byte[] red = {0, (byte) 200};
    byte[] other = {0, 100};
    IndexColorModel colors = new IndexColorModel(1, 2, red, other, other);
    image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, colors);
    image.getRaster().setSample(1, 0, 0, 1);
    assertThat(rgb(BufferedImages.toPixels(image), 1, 0) & 0xFFFFFF).isEqualTo(0xC86464);
  }

  @Test
  void convertsOtherColourSpacesToSrgb() {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {55, 55, 55});
    Pixels pixels = BufferedImages.toPixels(new BufferedImage(model, raster, false, null));
    // Linear 55/255 is sRGB 0.502 (IEC 61966-2-1).
    assertThat(rgb(pixels, 0, 0) & 0xFF).isBetween(126, 130);
  }

  @Test
  void comesBackAsAnImage() {
    BufferedImage picture = TestImages.picture();
    BufferedImage back = BufferedImages.toImage(BufferedImages.toPixels(picture));
    assertThat(back.getRGB(17, 11)).isEqualTo(picture.getRGB(17, 11));
    Pixels gray = Pixels.ofGray(new byte[] {0, 100, (byte) 255}, 3, 1);
    assertThat(BufferedImages.toImage(gray).getRaster().getSample(1, 0, 0)).isEqualTo(100);
  }
}
