package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.Density;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.imageio.contract.SampleFiles;

/** Colours of profiles, inks and more than eight bits. */
class ReaderColorsTest {
  private static final int SIZE = 24;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_INT_ARGB
      })
  void coloursOfAProfileBecomeSrgbAsInTheJdk(int type) throws IOException {
    byte[] jpeg = linear();
    ImageReader jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(jpeg));
    BufferedImage expected = jdk.read(0);
    ZelligeImageReader reader = TestImages.reader(jpeg);
    ImageReadParam param = reader.getDefaultReadParam();
    BufferedImage image = new BufferedImage(SIZE, SIZE, type);
    param.setDestination(image);

    reader.read(0, param);

    assertThat(TestImages.difference(image, expected)).isLessThanOrEqualTo(4);
    assertThat(TestImages.difference(image, decoded(jpeg))).isGreaterThan(20);
    assertThat(image.getRGB(1, 1) >>> 24).isEqualTo(255);
  }

  @Test
  void aDestinationWithTheProfileTakesSamplesAsTheyAre() throws IOException {
    byte[] jpeg = linear();
    ZelligeImageReader reader = TestImages.reader(jpeg);
    ImageTypeSpecifier raw = reader.getRawImageType(0);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setDestinationType(raw);

    BufferedImage image = reader.read(0, param);

    assertThat(image.getColorModel().getColorSpace().isCS_sRGB()).isFalse();
    BufferedImage stored = decoded(jpeg);
    for (int i = 0; i < SIZE; i++) {
      int rgb = stored.getRGB(i, i);
      assertThat(image.getRaster().getPixel(i, i, (int[]) null))
          .containsExactly(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
  }

  @Test
  void aProfileThatMeansSrgbIsNotConverted() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] jpeg = withProfile(profile);
    assertThat(types(jpeg)).hasSize(4);
    assertThat(TestImages.difference(TestImages.read(jpeg), decoded(jpeg))).isZero();
  }

  @Test
  void aBrokenProfileIsAWarning() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    profile[36] = 0;
    byte[] jpeg = withProfile(profile);
    ZelligeImageReader reader = TestImages.reader(jpeg);
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));

    assertThat(TestImages.difference(reader.read(0), decoded(jpeg))).isZero();

    assertThat(warnings).anyMatch(w -> w.startsWith("Colour profile ignored"));
  }

  @Test
  void grayOfAnImageWithAProfileIsItsLuma() throws IOException {
    byte[] jpeg = linear();
    ZelligeImageReader reader = TestImages.reader(jpeg);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setDestinationType(
        ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_GRAY));

    BufferedImage image = reader.read(0, param);

    byte[] luma =
        JpegDecoder.builder().format(PixelFormat.GRAY).build().decode(jpeg).pixels().bytes();
    assertThat(image.getRaster().getSample(5, 7, 0)).isEqualTo(luma[7 * SIZE + 5] & 255);
  }

  @Test
  void inksComeAsSrgbOrAsTheyAre() throws IOException {
    for (String name :
        List.of("cmyk-sample.jpg", "cmyk-sample-no-icc.jpg", "cmyk-sample-custom-icc-bright.jpg")) {
      byte[] jpeg = SampleFiles.bytes("jpeg/" + name);
      ZelligeImageReader reader = TestImages.reader(jpeg);
      assertThat(reader.getImageTypes(0).next().getBufferedImageType())
          .isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setDestinationType(reader.getRawImageType(0));
      param.setSourceSubsampling(11, 11, 0, 0);

      BufferedImage inks = reader.read(0, param);
      param.setDestinationType(null);
      BufferedImage screen = reader.read(0, param);

      assertThat(inks.getColorModel().getColorSpace().getType()).isEqualTo(ColorSpace.TYPE_CMYK);
      assertThat(inks.getRaster().getNumBands()).isEqualTo(4);
      double sum = 0;
      int pixels = inks.getWidth() * inks.getHeight();
      for (int y = 0; y < inks.getHeight(); y++) {
        for (int x = 0; x < inks.getWidth(); x++) {
          int p = inks.getRGB(x, y);
          int q = screen.getRGB(x, y);
          for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((p >> shift & 255) - (q >> shift & 255)) / 3.0;
          }
        }
      }
      // Java's colour management and the codec's see the same picture, near enough.
      assertThat(sum / pixels).as(name).isLessThan(12);
    }
  }

  @Test
  void wideGrayComesAsUshort() throws IOException {
    byte[] jpeg = SampleFiles.bytes("jpeg-lossless/16_ls.jpg");

    BufferedImage image = TestImages.read(jpeg);

    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_USHORT_GRAY);
    Pixels expected =
        JpegDecoder.builder().format(PixelFormat.GRAY_16).build().decode(jpeg).pixels();
    assertThat(image.getRaster().getSample(20, 30, 0))
        .isEqualTo(expected.shorts()[expected.rowOffset(30) + 20] & 0xFFFF);
  }

  @Test
  void everyOfferedTypeCanBeRead() throws IOException {
    for (String name :
        List.of("jpeg/cmyk-sample.jpg", "jpeg-lossless/16_ls.jpg", "jpeg/gray-sample.jpg")) {
      byte[] jpeg = SampleFiles.bytes(name);
      for (ImageTypeSpecifier type : types(jpeg)) {
        ZelligeImageReader reader = TestImages.reader(jpeg);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestinationType(type);
        BufferedImage image = reader.read(0, param);
        assertThat(image.getColorModel()).isEqualTo(type.getColorModel());
        assertThat(image.getType()).isEqualTo(type.getBufferedImageType());
      }
    }
  }

  @Test
  void wideColoursOfAProfileAreConvertedWithoutLosingBits() throws IOException {
    byte[] jpeg = wideLinear();
    ZelligeImageReader reader = TestImages.reader(jpeg);
    Pixels stored = JpegDecoder.builder().format(PixelFormat.RGB_16).build().decode(jpeg).pixels();

    BufferedImage image = reader.read(0);

    assertThat(image.getRaster().getTransferType()).isEqualTo(DataBuffer.TYPE_USHORT);
    assertThat(image.getColorModel().getColorSpace().isCS_sRGB()).isTrue();
    boolean fine = false;
    for (int x = 0; x < SIZE; x++) {
      for (int c = 0; c < 3; c++) {
        int linear = stored.shorts()[stored.rowOffset(9) + 3 * x + c] & 0xFFFF;
        int seen = image.getRaster().getSample(x, 9, c);
        // IEC 61966-2-1; the JDK's profile of linear light is within some hundredths of a per cent.
        double v = linear / 65535.0;
        double srgb = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
        assertThat(seen / 65535.0).isCloseTo(srgb, within(0.002));
        fine |= seen % 257 != 0;
      }
    }
    assertThat(fine).isTrue();
    // Eight bits of the same, as far as they go.
    ImageReadParam narrow = reader.getDefaultReadParam();
    narrow.setDestination(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_3BYTE_BGR));
    BufferedImage bytes = reader.read(0, narrow);
    assertThat(bytes.getRaster().getSample(20, 9, 1))
        .isCloseTo(Math.round(image.getRaster().getSample(20, 9, 1) / 257F), within(1));
  }

  @Test
  void wideColoursOfAProfileCanBeHadAsTheyAre() throws IOException {
    byte[] jpeg = wideLinear();
    ZelligeImageReader reader = TestImages.reader(jpeg);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setDestinationType(reader.getRawImageType(0));

    BufferedImage image = reader.read(0, param);

    Pixels stored = JpegDecoder.builder().format(PixelFormat.RGB_16).build().decode(jpeg).pixels();
    assertThat(image.getColorModel().getColorSpace().isCS_sRGB()).isFalse();
    for (int i = 0; i < 3 * SIZE; i++) {
      assertThat(image.getRaster().getSample(i / 3, 5, i % 3))
          .isEqualTo(stored.shorts()[stored.rowOffset(5) + i] & 0xFFFF);
    }
  }

  @Test
  void bandsOfAWideImageAreWide() throws IOException {
    byte[] jpeg = wideLinear();
    ZelligeImageReader reader = TestImages.reader(jpeg);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceBands(new int[] {2});
    param.setDestination(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_USHORT_GRAY));

    BufferedImage image = reader.read(0, param);

    assertThat(image.getRaster().getSample(7, 5, 0))
        .isGreaterThan(255)
        .isEqualTo(reader.read(0).getRaster().getSample(7, 5, 2));
  }

  /** Twelve bits of linear light. */
  private static byte[] wideLinear() throws IOException {
    Pixels pixels = Pixels.allocate(PixelFormat.RGB_16, SIZE, SIZE);
    for (int i = 0; i < 3 * SIZE * SIZE; i++) {
      pixels.shorts()[i] = (short) (3000 + 700 * (i / 3 % SIZE) + 5000 * (i % 3));
    }
    ICC_ColorSpace space = (ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
    return JpegEncoder.builder()
        .precision(12)
        .quality(95)
        .iccProfile(space.getProfile().getData())
        .build()
        .encode(pixels);
  }

  private static List<ImageTypeSpecifier> types(byte[] jpeg) throws IOException {
    List<ImageTypeSpecifier> types = new ArrayList<>();
    Iterator<ImageTypeSpecifier> all = TestImages.reader(jpeg).getImageTypes(0);
    all.forEachRemaining(types::add);
    return types;
  }

  private static byte[] linear() throws IOException {
    ICC_ColorSpace space = (ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
    return withProfile(space.getProfile().getData());
  }

  private static byte[] withProfile(byte[] profile) throws IOException {
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_RGB, SIZE, SIZE);
    return JpegEncoder.builder()
        .effort(1)
        .quality(95)
        .density(new Density(Density.Unit.PER_INCH, 72, 72))
        .iccProfile(profile)
        .build()
        .encode(Pixels.ofIntRgb(image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE), SIZE, SIZE));
  }

  /** What the codec decodes, without regard to profiles. */
  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    Pixels pixels = JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(jpeg).pixels();
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, SIZE, SIZE, pixels.ints(), 0, SIZE);
    return image;
  }
}
