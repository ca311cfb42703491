package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every small size, so that every kind of partial block and MCU occurs. */
class JpegEncoderSizesTest {
  /** Sizes up to two MCUs of the tallest kind and a pixel. */
  private static final int LARGEST = 33;

  @ParameterizedTest
  @EnumSource
  void everySizeDecodesToTheImage(Subsampling subsampling) throws Exception {
    JpegEncoder encoder = PlainEncoder.builder().quality(95).subsampling(subsampling).build();
    for (int height = 1; height <= LARGEST; height++) {
      for (int width = 1; width <= LARGEST; width++) {
        int[] rgb = TestImages.smooth(width, height);
        byte[] jpeg = encoder.encode(Pixels.ofIntRgb(rgb, width, height));
        assertSize(jpeg, width, height);
        assertThat(TestImages.psnr(rgb, TestImages.decode(jpeg)))
            .as("%s, %d × %d", subsampling, width, height)
            .isGreaterThan(30);
      }
    }
  }

  @Test
  void everySizeOfGrayDecodesToTheImage() throws Exception {
    JpegEncoder encoder = PlainEncoder.builder().quality(95).optimizeHuffman(true).build();
    for (int height = 1; height <= LARGEST; height++) {
      for (int width = 1; width <= LARGEST; width++) {
        int[] rgb = TestImages.smooth(width, height);
        byte[] gray = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
          gray[i] = (byte) rgb[i];
          rgb[i] = (rgb[i] & 0xFF) * 0x010101;
        }
        byte[] jpeg = encoder.encode(Pixels.ofGray(gray, width, height));
        assertSize(jpeg, width, height);
        assertThat(TestImages.psnr(rgb, TestImages.decode(jpeg))).isGreaterThan(42);
      }
    }
  }

  /** Wide enough for several block groups, and for a chunk of output or two. */
  @ParameterizedTest
  @EnumSource
  void widerThanABlockGroup(Subsampling subsampling) throws Exception {
    int width = 1111;
    int height = 75;
    int[] rgb = TestImages.smooth(width, height);
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(95)
            .subsampling(subsampling)
            .build()
            .encode(Pixels.ofIntRgb(rgb, width, height));
    assertThat(TestImages.psnr(rgb, TestImages.decode(jpeg))).isGreaterThan(33);
  }

  /** The JDK's reader stops at 65500 pixels, so ours has to do. */
  @Test
  void theLongestSidesThatTheFormatAllows() throws Exception {
    byte[] row = new byte[65535];
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) (128 + 100 * Math.sin(i * 0.01));
    }
    JpegEncoder encoder = PlainEncoder.builder().quality(100).build();
    for (Pixels pixels : List.of(Pixels.ofGray(row, 65535, 1), Pixels.ofGray(row, 1, 65535))) {
      Pixels decoded = JpegDecoder.builder().build().decode(encoder.encode(pixels)).pixels();
      assertThat(decoded.width()).isEqualTo(pixels.width());
      for (int i = 0; i < row.length; i++) {
        assertThat(decoded.bytes()[i] & 0xFF).isBetween((row[i] & 0xFF) - 2, (row[i] & 0xFF) + 2);
      }
    }
  }

  private static void assertSize(byte[] jpeg, int width, int height) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }
}
