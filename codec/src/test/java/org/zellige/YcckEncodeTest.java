package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Inks stored as luma, chroma and black. */
class YcckEncodeTest {
  private static final int LARGEST = 33;

  @ParameterizedTest
  @EnumSource
  void everySizeDecodesToTheInks(Subsampling subsampling) throws IOException {
    for (int effort : new int[] {1, 5}) {
      JpegEncoder encoder = builder().effort(effort).quality(98).subsampling(subsampling).build();
      for (int height = 1; height <= LARGEST; height += 4) {
        for (int width = 1; width <= LARGEST; width += 2) {
          Pixels inks = WideImages.smooth(PixelFormat.CMYK, width, height);
          byte[] jpeg = encoder.encode(inks);
          assertThat(WideImages.psnr(decode(jpeg, PixelFormat.CMYK), inks))
              .as("%s, effort %d, %d × %d", subsampling, effort, width, height)
              .isGreaterThan(29);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"CMYK,8", "CMYK,12", "CMYK_16,8", "CMYK_16,12"})
  void depthsAndPrecisionsWork(PixelFormat format, int precision) throws IOException {
    Pixels inks = WideImages.smooth(format, 50, 40);
    byte[] jpeg =
        builder()
            .precision(precision)
            .quality(99)
            .subsampling(Subsampling.S444)
            .build()
            .encode(inks);
    assertThat(WideImages.psnr(decode(jpeg, format), inks)).isGreaterThan(45);
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.colorSpace()).isEqualTo(JpegColorSpace.YCCK);
    assertThat(info.adobeTransform()).hasValue(2);
    assertThat(info.precision()).isEqualTo(precision);
  }

  /**
   * T.872 6.5.3: the transform is of full − C and so on, where C is the sample as CMYK stores it.
   */
  @Test
  void samplesAreThoseOfTheTransform() throws IOException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 8, 8);
    for (int i = 0; i < inks.bytes().length; i += 4) {
      inks.bytes()[i] = 10;
      inks.bytes()[i + 1] = 60;
      inks.bytes()[i + 2] = (byte) 130;
      inks.bytes()[i + 3] = (byte) 250;
    }
    int[] ones = new int[64];
    Arrays.fill(ones, 1);
    byte[] jpeg = builder().quantTables(ones, ones).build().encode(inks);

    DecodedPlanes planes = JpegDecoder.builder().build().decodePlanes(jpeg);

    double luma = 0.299 * 10 + 0.587 * 60 + 0.114 * 130;
    double[] expected = {luma, 128 + (130 - luma) / 1.772, 128 + (10 - luma) / 1.402, 255 - 250};
    for (int c = 0; c < 4; c++) {
      assertThat((double) planes.planes().get(c).sample(3, 3))
          .isBetween(expected[c] - 0.6, expected[c] + 0.6);
    }
  }

  @Test
  void theJdkFindsTheSameSamples() throws IOException {
    Pixels inks = WideImages.smooth(PixelFormat.CMYK, 48, 32);
    byte[] jpeg = builder().quality(90).build().encode(inks);
    DecodedPlanes ours = JpegDecoder.builder().build().decodePlanes(jpeg);
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in);
      var raster = reader.readRaster(0, null);
      assertThat(raster.getNumBands()).isEqualTo(4);
      for (int y = 0; y < 32; y++) {
        for (int x = 0; x < 48; x++) {
          assertThat(raster.getSample(x, y, 0)).isEqualTo(ours.planes().get(0).sample(x, y));
          assertThat(raster.getSample(x, y, 3)).isEqualTo(ours.planes().get(3).sample(x, y));
        }
      }
    } finally {
      reader.dispose();
    }
  }

  @Test
  void isSmallerThanCmyk() throws IOException {
    Pixels photo = TestImages.photoLike(150, 100);
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 150, 100);
    for (int i = 0; i < photo.ints().length; i++) {
      for (int c = 0; c < 3; c++) {
        inks.bytes()[4 * i + c] = (byte) ~(photo.ints()[i] >> 16 - 8 * c);
      }
    }
    EncodedImage ycck = builder().build().encodeImage(inks);
    byte[] cmyk = JpegEncoder.builder().build().encode(inks);
    assertThat(ycck.bytes().length).isLessThan(cmyk.length);
    assertThat(ycck.subsampling()).contains(Subsampling.S420);
  }

  @Test
  void colourHasNoInks() {
    assertThatThrownBy(() -> builder().build().encode(TestImages.photoLike(8, 8)))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("YCCK");
  }

  private static JpegEncoder.Builder builder() {
    return JpegEncoder.builder().colorSpace(JpegColorSpace.YCCK);
  }

  private static Pixels decode(byte[] jpeg, PixelFormat format) throws IOException {
    return JpegDecoder.builder().strict(true).format(format).build().decode(jpeg).pixels();
  }
}
