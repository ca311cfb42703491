package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;

/** Every way to hold an image in Java 2D can be written. */
class WriterTypesTest {
  private static final int WIDTH = 41;
  private static final int HEIGHT = 29;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void everyBufferedImageType(int type) throws IOException {
    BufferedImage image = TestImages.smooth(type, WIDTH, HEIGHT);
    byte[] jpeg = TestImages.write(image, best());
    BufferedImage back = TestImages.read(jpeg);
    BufferedImage expected = onWhite(image);
    assertThat(TestImages.difference(grayAsStored(back), grayAsStored(expected)))
        .isLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void grayIsOneComponent(int type) throws IOException {
    assertThat(colorSpace(TestImages.write(TestImages.smooth(type, WIDTH, HEIGHT), null)))
        .isEqualTo(JpegColorSpace.GRAY);
  }

  @Test
  void grayNumbersAreKeptAsTheyAre() throws IOException {
    BufferedImage gray8 = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage gray16 = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 256; i++) {
      gray8.getRaster().setSample(i % 16, i / 16, 0, 100);
      gray16.getRaster().setSample(i % 16, i / 16, 0, 100 * 257 + 100);
    }
    for (BufferedImage image : new BufferedImage[] {gray8, gray16}) {
      BufferedImage back = TestImages.read(TestImages.write(image, best()));
      assertThat(back.getRaster().getSample(5, 5, 0)).isEqualTo(100);
    }
  }

  @Test
  void subImagesOfEveryType() throws IOException {
    for (int type = 1; type <= 13; type++) {
      BufferedImage image = TestImages.smooth(type, WIDTH, HEIGHT);
      BufferedImage part = image.getSubimage(16, 3, 17, 11);
      BufferedImage copy = new BufferedImage(17, 11, type);
      if (image.getColorModel() instanceof IndexColorModel palette) {
        copy = new BufferedImage(17, 11, type, palette);
      }
      copy.setData(part.getRaster());
      assertThat(TestImages.write(part, null)).isEqualTo(TestImages.write(copy, null));
    }
  }

  @Test
  void sourceRegionAndSubsampling() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR}) {
      BufferedImage image = TestImages.smooth(type, WIDTH, HEIGHT);
      ImageWriteParam param = TestImages.writer().getDefaultWriteParam();
      param.setSourceRegion(new Rectangle(5, 4, 30, 100));
      param.setSourceSubsampling(3, 2, 1, 1);
      BufferedImage expected = new BufferedImage(10, 12, type);
      for (int y = 0; y < 12; y++) {
        for (int x = 0; x < 10; x++) {
          expected.setRGB(x, y, image.getRGB(6 + 3 * x, 5 + 2 * y));
        }
      }
      assertThat(TestImages.write(image, param)).isEqualTo(TestImages.write(expected, null));
    }
  }

  @Test
  void anEmptySourceRegionIsRefused() {
    ImageWriteParam param = TestImages.writer().getDefaultWriteParam();
    param.setSourceRegion(new Rectangle(500, 500, 3, 3));
    assertThatThrownBy(() -> TestImages.write(TestImages.smooth(1, WIDTH, HEIGHT), param))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rasters() throws IOException {
    BufferedImage rgb = TestImages.smooth(BufferedImage.TYPE_INT_RGB, WIDTH, HEIGHT);
    BufferedImage bgr = TestImages.smooth(BufferedImage.TYPE_3BYTE_BGR, WIDTH, HEIGHT);
    BufferedImage gray = TestImages.smooth(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
    for (BufferedImage image : new BufferedImage[] {rgb, bgr, gray}) {
      byte[] expected = TestImages.write(image, null);
      Raster moved = image.getRaster().createTranslatedChild(100, -50);
      assertThat(raster(image.getRaster(), null)).isEqualTo(expected);
      assertThat(raster(moved, null)).isEqualTo(expected);
    }
  }

  @Test
  void aRasterWithADestinationTypeMeansWhatTheTypeSays() throws IOException {
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_BYTE_INDEXED, WIDTH, HEIGHT);
    ImageWriteParam param = TestImages.writer().getDefaultWriteParam();
    param.setDestinationType(new ImageTypeSpecifier(image));
    assertThat(raster(image.getRaster(), param)).isEqualTo(TestImages.write(image, null));
  }

  @Test
  void rastersThatMeanNothingAreRefused() {
    Raster five = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 4, 4, 5, new Point());
    assertThatThrownBy(() -> raster(five, null)).isInstanceOf(IOException.class);
  }

  @Test
  void sourceBandsPickComponents() throws IOException {
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_3BYTE_BGR, WIDTH, HEIGHT);
    ImageWriteParam param = TestImages.writer().getDefaultWriteParam();
    param.setSourceBands(new int[] {1});
    byte[] green = TestImages.write(image, param);
    assertThat(colorSpace(green)).isEqualTo(JpegColorSpace.GRAY);
    int expected = image.getRGB(20, 15) >> 8 & 255;
    assertThat(TestImages.read(green).getRaster().getSample(20, 15, 0))
        .isBetween(expected - 6, expected + 6);
  }

  @Test
  void imagesOfManyTilesAnywhereInThePlane() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
      BufferedImage image = TestImages.smooth(type, 70, 55);
      byte[] expected = TestImages.write(image, null);
      for (int tile : new int[] {7, 16, 100}) {
        TiledImage tiled = new TiledImage(image, tile, tile, -33, 1000);
        IIOImage input = new IIOImage(tiled, null, null);
        assertThat(TestImages.write(TestImages.writer(), input, null)).isEqualTo(expected);
      }
    }
  }

  @Test
  void customLayouts() throws IOException {
    BufferedImage rgb = TestImages.smooth(BufferedImage.TYPE_INT_RGB, WIDTH, HEIGHT);
    byte[] expected = TestImages.write(rgb, null);
    ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    ColorModel bytes =
        new ComponentColorModel(srgb, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    ColorModel shorts =
        new ComponentColorModel(srgb, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
    ColorModel reversed = new DirectColorModel(32, 0xFF00, 0xFF0000, 0xFF000000);
    SampleModel banded = new BandedSampleModel(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 3);
    for (BufferedImage copy :
        new BufferedImage[] {
          image(bytes, Raster.createWritableRaster(banded, null)),
          image(bytes, bytes.createCompatibleWritableRaster(WIDTH, HEIGHT)),
          image(shorts, shorts.createCompatibleWritableRaster(WIDTH, HEIGHT)),
          image(reversed, reversed.createCompatibleWritableRaster(WIDTH, HEIGHT))
        }) {
      copyPixels(rgb, copy);
      assertThat(TestImages.write(copy, null)).isEqualTo(expected);
    }
  }

  @Test
  void grayWithAlphaIsOneComponentOnAGrayMatte() throws IOException {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    BufferedImage image = image(model, model.createCompatibleWritableRaster(16, 16));
    for (int i = 0; i < 256; i++) {
      image.getRaster().setPixel(i % 16, i / 16, new int[] {100, 128});
    }
    byte[] jpeg = TestImages.write(image, best());
    assertThat(colorSpace(jpeg)).isEqualTo(JpegColorSpace.GRAY);
    assertThat(TestImages.read(jpeg).getRaster().getSample(8, 8, 0)).isBetween(176, 178);
  }

  @Test
  void floatingPointGray() throws IOException {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_FLOAT);
    BufferedImage image = image(model, model.createCompatibleWritableRaster(16, 16));
    for (int i = 0; i < 256; i++) {
      image.getRaster().setSample(i % 16, i / 16, 0, 0.5F);
    }
    byte[] jpeg = TestImages.write(image, best());
    assertThat(colorSpace(jpeg)).isEqualTo(JpegColorSpace.GRAY);
    assertThat(TestImages.read(jpeg).getRaster().getSample(8, 8, 0)).isBetween(127, 128);
  }

  @Test
  void paletteWithATransparentColour() throws IOException {
    byte[] r = {0, (byte) 200};
    byte[] g = {0, 100};
    byte[] b = {0, 50};
    IndexColorModel palette = new IndexColorModel(8, 2, r, g, b, 0);
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_INDEXED, palette);
    assertThat(TestImages.read(TestImages.write(image, best())).getRGB(8, 8)).isEqualTo(-1);
  }

  @Test
  void imagesTooLargeForTheFormatAreRefused() {
    BufferedImage wide = new BufferedImage(65536, 1, BufferedImage.TYPE_BYTE_GRAY);
    assertThatThrownBy(() -> TestImages.write(wide, null)).isInstanceOf(IOException.class);
  }

  private static BufferedImage image(ColorModel model, WritableRaster raster) {
    return new BufferedImage(model, raster, false, null);
  }

  private static void copyPixels(BufferedImage from, BufferedImage to) {
    for (int y = 0; y < from.getHeight(); y++) {
      for (int x = 0; x < from.getWidth(); x++) {
        to.setRGB(x, y, from.getRGB(x, y));
      }
    }
  }

  private static ImageWriteParam best() {
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(1);
    param.setSubsampling(org.zellige.Subsampling.S444);
    return param;
  }

  private static BufferedImage onWhite(BufferedImage image) {
    if (image.getColorModel().getNumColorComponents() == 1) {
      return image;
    }
    BufferedImage flat = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var g = flat.createGraphics();
    g.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
    g.dispose();
    return flat;
  }

  /** The raw numbers of a gray image as RGB, which {@code getRGB} would brighten. */
  private static BufferedImage grayAsStored(BufferedImage image) {
    boolean gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (!gray) {
      return image;
    }
    int shift = image.getType() == BufferedImage.TYPE_USHORT_GRAY ? 8 : 0;
    BufferedImage rgb = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        rgb.setRGB(x, y, (image.getRaster().getSample(x, y, 0) >> shift) * 0x010101);
      }
    }
    return rgb;
  }

  private static JpegColorSpace colorSpace(byte[] jpeg) throws JpegException {
    return JpegDecoder.inspect(jpeg).colorSpace();
  }

  private static byte[] raster(Raster raster, ImageWriteParam param) throws IOException {
    return TestImages.write(TestImages.writer(), new IIOImage(raster, null, null), param);
  }
}
