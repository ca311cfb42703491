package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.imageio.raster.InkColorSpace;

/** Samples of more than eight bits reach the encoder as they are, whatever holds them. */
class WriterDepthTest {
  private static final int WIDTH = 45;
  private static final int HEIGHT = 37;
  private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);
  private static final ColorSpace GRAY = ColorSpace.getInstance(ColorSpace.CS_GRAY);

  /** Shallow enough that eight bits would see steps. */
  private static int sample(int x, int y, int band) {
    return 20000 + 37 * x + 91 * y + 3000 * band;
  }

  @Test
  void gray() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
    fill(image.getRaster(), 1);
    byte[] expected = codec(pixels(PixelFormat.GRAY_16, 1));

    assertThat(write(image)).isEqualTo(expected).isNotEqualTo(codec(rounded(PixelFormat.GRAY)));
    assertThat(write(new TiledImage(image, 16, 8, 3, -5))).isEqualTo(expected);
  }

  @Test
  void colour() throws IOException {
    byte[] expected = codec(pixels(PixelFormat.RGB_16, 3));
    ColorModel model = components(SRGB, false, DataBuffer.TYPE_USHORT);
    BufferedImage image = image(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT));
    BandedSampleModel planes = new BandedSampleModel(DataBuffer.TYPE_USHORT, WIDTH, HEIGHT, 3);
    BufferedImage banded = image(model, Raster.createWritableRaster(planes, null));
    fill(image.getRaster(), 3);
    fill(banded.getRaster(), 3);

    assertThat(write(image)).isEqualTo(expected).isNotEqualTo(codec(rounded(PixelFormat.RGB)));
    assertThat(write(banded)).isEqualTo(expected);
    assertThat(write(new TiledImage(image, 16, 8, 3, -5))).isEqualTo(expected);
    assertThat(
            TestImages.write(
                TestImages.writer(), new IIOImage(banded.getRaster(), null, null), best()))
        .isEqualTo(expected);
  }

  @Test
  void colourThinnedOut() throws IOException {
    ColorModel model = components(SRGB, false, DataBuffer.TYPE_USHORT);
    BufferedImage image = image(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT));
    fill(image.getRaster(), 3);
    ImageWriteParam param = best();
    param.setSourceSubsampling(3, 2, 1, 0);

    byte[] jpeg = TestImages.write(image, param);

    Pixels all = pixels(PixelFormat.RGB_16, 3);
    Pixels some = Pixels.allocate(PixelFormat.RGB_16, 15, 19);
    for (int y = 0; y < 19; y++) {
      for (int x = 0; x < 15; x++) {
        int from = all.rowOffset(2 * y) + 3 * (1 + 3 * x);
        System.arraycopy(all.shorts(), from, some.shorts(), some.rowOffset(y) + 3 * x, 3);
      }
    }
    assertThat(jpeg).isEqualTo(codec(some));
  }

  @Test
  void alpha() throws IOException {
    byte[] expected = codec(pixels(PixelFormat.RGBA_16, 4));
    for (boolean premultiplied : new boolean[] {false, true}) {
      ColorModel model =
          new ComponentColorModel(
              SRGB, true, premultiplied, ColorModel.TRANSLUCENT, DataBuffer.TYPE_USHORT);
      BufferedImage image = image(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT));
      fill(image.getRaster(), 4);
      if (premultiplied) {
        premultiply(image.getRaster());
        // Rounded by multiplying: near, not the same.
        assertThat(TestImages.difference(read(write(image)), read(expected)))
            .isLessThanOrEqualTo(2);
      } else {
        assertThat(write(image)).isEqualTo(expected);
      }
    }
  }

  @Test
  void grayWithAlpha() throws IOException {
    for (boolean premultiplied : new boolean[] {false, true}) {
      ColorModel model =
          new ComponentColorModel(
              GRAY, true, premultiplied, ColorModel.TRANSLUCENT, DataBuffer.TYPE_USHORT);
      BufferedImage image = image(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT));
      Pixels expected = Pixels.allocate(PixelFormat.RGBA_16, WIDTH, HEIGHT);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          int[] pixel = {sample(x, y, 0), sample(x, y, 1)};
          for (int c = 0; c < 4; c++) {
            expected.shorts()[expected.rowOffset(y) + 4 * x + c] = (short) pixel[c / 3];
          }
          if (premultiplied) {
            pixel[0] = Math.round(pixel[0] * (pixel[1] / 65535F));
          }
          image.getRaster().setPixel(x, y, pixel);
        }
      }
      byte[] jpeg = write(image);
      byte[] codec = codec(expected, JpegColorSpace.GRAY);
      if (premultiplied) {
        assertThat(TestImages.difference(read(jpeg), read(codec))).isLessThanOrEqualTo(2);
      } else {
        assertThat(jpeg).isEqualTo(codec);
      }
    }
  }

  @Test
  void inks() throws IOException {
    ColorModel model = components(InkColorSpace.INSTANCE, false, DataBuffer.TYPE_USHORT);
    BufferedImage image = image(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT));
    fill(image.getRaster(), 4);
    byte[] expected = codec(pixels(PixelFormat.CMYK_16, 4));

    assertThat(write(image)).isEqualTo(expected);
    assertThat(write(new TiledImage(image, 16, 8, 0, 0))).isEqualTo(expected);
  }

  @Test
  void floats() throws IOException {
    for (ColorSpace space : new ColorSpace[] {GRAY, SRGB}) {
      ColorModel model = components(space, false, DataBuffer.TYPE_FLOAT);
      int bands = model.getNumComponents();
      PixelFormat format = bands == 1 ? PixelFormat.GRAY_FLOAT : PixelFormat.RGB_FLOAT;
      BufferedImage image = image(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT));
      Pixels expected = Pixels.allocate(format, WIDTH, HEIGHT);
      Random random = new Random(bands);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          for (int b = 0; b < bands; b++) {
            // Some of it outside the range, which the encoder clips.
            float value = (x + y) / 70F + random.nextFloat() / 3 - 0.2F;
            image.getRaster().setSample(x, y, b, value);
            expected.floats()[expected.rowOffset(y) + bands * x + b] = value;
          }
        }
      }
      assertThat(write(image)).isEqualTo(codec(expected));
    }
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return TestImages.read(jpeg);
  }

  private static ColorModel components(ColorSpace space, boolean alpha, int type) {
    int transparency = alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE;
    return new ComponentColorModel(space, alpha, false, transparency, type);
  }

  private static BufferedImage image(ColorModel model, WritableRaster raster) {
    return new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
  }

  private static void fill(WritableRaster raster, int bands) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int b = 0; b < bands; b++) {
          raster.setSample(x, y, b, sample(x, y, b));
        }
      }
    }
  }

  private static void premultiply(WritableRaster raster) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int alpha = raster.getSample(x, y, 3);
        for (int b = 0; b < 3; b++) {
          raster.setSample(x, y, b, Math.round(raster.getSample(x, y, b) * (alpha / 65535F)));
        }
      }
    }
  }

  private static Pixels pixels(PixelFormat format, int bands) {
    Pixels pixels = Pixels.allocate(format, WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int i = 0; i < bands * WIDTH; i++) {
        pixels.shorts()[pixels.rowOffset(y) + i] = (short) sample(i / bands, y, i % bands);
      }
    }
    return pixels;
  }

  /** The same in eight bits. */
  private static Pixels rounded(PixelFormat format) {
    int bands = format.elementsPerPixel();
    Pixels pixels = Pixels.allocate(format, WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int i = 0; i < bands * WIDTH; i++) {
        int wide = sample(i / bands, y, i % bands);
        pixels.bytes()[pixels.rowOffset(y) + i] = (byte) Math.round(wide / 257F);
      }
    }
    return pixels;
  }

  private static byte[] write(RenderedImage image) throws IOException {
    return TestImages.write(TestImages.writer(), new IIOImage(image, null, null), best());
  }

  private static ImageWriteParam best() {
    ImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(1);
    return param;
  }

  private static byte[] codec(Pixels pixels) throws IOException {
    PixelFormat format = pixels.format();
    return codec(
        pixels,
        format.isInk()
            ? JpegColorSpace.CMYK
            : format.isGray() ? JpegColorSpace.GRAY : JpegColorSpace.YCBCR);
  }

  /** The file that the writer makes at its best quality. */
  private static byte[] codec(Pixels pixels, JpegColorSpace stored) throws IOException {
    return JpegEncoder.builder()
        .effort(1)
        .baseline(true)
        .colorSpace(stored)
        .quantTables(QualityTables.luma(1).getTable(), QualityTables.chroma(1).getTable())
        .build()
        .encode(pixels);
  }
}
