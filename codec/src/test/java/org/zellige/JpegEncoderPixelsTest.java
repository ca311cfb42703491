package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/** What the encoder makes of the pixel formats and colour spaces. */
class JpegEncoderPixelsTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 21;
  private final int[] rgb = TestImages.smooth(WIDTH, HEIGHT);
  private final JpegEncoder encoder = PlainEncoder.builder().build();

  @Test
  void allFormatsOfTheSameColoursGiveTheSameBytes() throws Exception {
    byte[] reference = encoder.encode(Pixels.ofIntRgb(rgb, WIDTH, HEIGHT));
    byte[] packed = new byte[3 * rgb.length];
    byte[] reversed = new byte[3 * rgb.length];
    int[] opaque = new int[rgb.length];
    int[] littered = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      for (int c = 0; c < 3; c++) {
        packed[3 * i + c] = (byte) (rgb[i] >> (16 - 8 * c));
        reversed[3 * i + c] = (byte) (rgb[i] >> (8 * c));
      }
      opaque[i] = rgb[i] | 0xFF000000;
      littered[i] = rgb[i] | i << 24;
    }
    assertThat(encoder.encode(Pixels.ofRgb(packed, WIDTH, HEIGHT))).isEqualTo(reference);
    assertThat(encoder.encode(Pixels.ofBgr(reversed, WIDTH, HEIGHT))).isEqualTo(reference);
    assertThat(encoder.encode(Pixels.ofIntArgb(opaque, WIDTH, HEIGHT))).isEqualTo(reference);
    assertThat(encoder.encode(Pixels.ofIntRgb(littered, WIDTH, HEIGHT))).isEqualTo(reference);
  }

  @Test
  void offsetAndStrideAreFollowed() throws Exception {
    int stride = WIDTH + 5;
    int[] spaced = new int[3 + stride * HEIGHT];
    Arrays.fill(spaced, 0xFF00FF);
    for (int y = 0; y < HEIGHT; y++) {
      System.arraycopy(rgb, y * WIDTH, spaced, 3 + y * stride, WIDTH);
    }
    Pixels view = Pixels.of(PixelFormat.INT_RGB, spaced, 3, stride, WIDTH, HEIGHT);
    assertThat(encoder.encode(view)).isEqualTo(encoder.encode(Pixels.ofIntRgb(rgb, WIDTH, HEIGHT)));
  }

  @Test
  void pixelsAreLeftAlone() throws Exception {
    int[] argb = rgb.clone();
    encoder.encode(Pixels.ofIntArgb(argb, WIDTH, HEIGHT));
    assertThat(argb).isEqualTo(rgb);
  }

  @Test
  void transparentPixelsShowTheMatte() throws Exception {
    int[] clear = new int[16 * 16];
    Arrays.fill(clear, 0x00123456);
    Pixels pixels = Pixels.ofIntArgb(clear, 16, 16);
    assertThat(TestImages.decode(encoder.encode(pixels))).containsOnly(0xFFFFFF);
    byte[] onBlue = PlainEncoder.builder().quality(100).matte(0xFF0000FF).build().encode(pixels);
    int[] blue = new int[clear.length];
    Arrays.fill(blue, 0x0000FF);
    assertThat(TestImages.psnr(blue, TestImages.decode(onBlue))).isGreaterThan(45);
  }

  @Test
  void halfTransparentPixelsAreMixedWithTheMatte() throws Exception {
    int[] veil = new int[16 * 16];
    Arrays.fill(veil, 0x80_000000); // 128/255 black over white: 127
    int[] gray = new int[veil.length];
    Arrays.fill(gray, 0x7F7F7F);
    byte[] jpeg =
        PlainEncoder.builder().quality(100).build().encode(Pixels.ofIntArgb(veil, 16, 16));
    assertThat(TestImages.decode(jpeg)).isEqualTo(gray);
  }

  @Test
  void colourAsGrayIsItsLuma() throws Exception {
    JpegEncoder toGray = PlainEncoder.builder().quality(95).colorSpace(JpegColorSpace.GRAY).build();
    int[] luma = new int[rgb.length];
    for (int i = 0; i < luma.length; i++) {
      int p = rgb[i];
      double y = 0.299 * (p >> 16) + 0.587 * (p >> 8 & 0xFF) + 0.114 * (p & 0xFF);
      luma[i] = (int) Math.round(y) * 0x010101;
    }
    byte[] jpeg = toGray.encode(Pixels.ofIntRgb(rgb, WIDTH, HEIGHT));
    assertThat(raster(jpeg).getNumBands()).isEqualTo(1);
    assertThat(TestImages.psnr(luma, TestImages.decode(jpeg))).isGreaterThan(42);
  }

  @Test
  void grayAsColourIsGray() throws Exception {
    byte[] gray = new byte[rgb.length];
    int[] repeated = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      gray[i] = (byte) rgb[i];
      repeated[i] = (rgb[i] & 0xFF) * 0x010101;
    }
    JpegEncoder toColour =
        PlainEncoder.builder().quality(95).colorSpace(JpegColorSpace.YCBCR).build();
    byte[] jpeg = toColour.encode(Pixels.ofGray(gray, WIDTH, HEIGHT));
    assertThat(raster(jpeg).getNumBands()).isEqualTo(3);
    assertThat(TestImages.psnr(repeated, TestImages.decode(jpeg))).isGreaterThan(42);
  }

  @Test
  void rgbIsStoredWithoutTransform() throws Exception {
    JpegEncoder untransformed =
        PlainEncoder.builder().quality(97).colorSpace(JpegColorSpace.RGB).build();
    byte[] jpeg = untransformed.encode(Pixels.ofIntRgb(rgb, WIDTH, HEIGHT));
    assertThat(TestImages.psnr(rgb, TestImages.decode(jpeg))).isGreaterThan(42);
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.colorSpace()).isEqualTo(JpegColorSpace.RGB);
    assertThat(info.adobeTransform()).hasValue(0);
    assertThat(info.components()).extracting(JpegInfo.Component::id).containsExactly(82, 71, 66);
  }

  @Test
  void cmykIsStoredInvertedAsAdobeDoes() throws Exception {
    byte[] inks = new byte[4 * WIDTH * HEIGHT];
    for (int i = 0; i < inks.length; i += 4) {
      inks[i] = 10;
      inks[i + 1] = 60;
      inks[i + 2] = (byte) 130;
      inks[i + 3] = (byte) 250;
    }
    Pixels pixels = Pixels.of(PixelFormat.CMYK, inks, 0, 4 * WIDTH, WIDTH, HEIGHT);
    byte[] jpeg = PlainEncoder.builder().quality(100).build().encode(pixels);
    Raster raster = raster(jpeg);
    assertThat(raster.getNumBands()).isEqualTo(4);
    for (int c = 0; c < 4; c++) {
      int ink = inks[c] & 0xFF;
      assertThat(raster.getSample(WIDTH - 1, HEIGHT - 1, c)).isBetween(254 - ink, 256 - ink);
    }
    assertThat(JpegDecoder.inspect(jpeg).adobeTransform()).hasValue(0);
  }

  @Test
  void whatCannotBeConvertedIsRefused() {
    JpegEncoder toGray = PlainEncoder.builder().colorSpace(JpegColorSpace.GRAY).build();
    JpegEncoder toCmyk = PlainEncoder.builder().colorSpace(JpegColorSpace.CMYK).build();
    assertThatThrownBy(() -> toGray.encode(Pixels.allocate(PixelFormat.CMYK, 8, 8)))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("CMYK");
    assertThatThrownBy(() -> toCmyk.encode(Pixels.ofIntRgb(rgb, WIDTH, HEIGHT)))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("CMYK");
  }

  /** The samples as they are stored (after YCbCr to RGB where that applies). */
  private static Raster raster(byte[] jpeg) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in);
      return reader.readRaster(0, null);
    } finally {
      reader.dispose();
    }
  }
}
