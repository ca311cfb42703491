package org.zellige.imageio.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.junit.jupiter.api.Test;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.imageio.contract.SampleFiles;

/** Thumbnailator resizes what ImageIO gives it. */
class ThumbnailatorTest {
  @Test
  void aPhotoInInks() throws IOException {
    BufferedImage small = resized("jpeg/cmyk-sample.jpg");
    BufferedImage whole = ImageIO.read(SampleFiles.url("jpeg/cmyk-sample.jpg"));
    assertThat(distance(mean(small), mean(whole))).isLessThan(6);
  }

  @Test
  void anOrientedPhotoStandsUpright() throws IOException {
    BufferedImage upright = resized("exif/Landscape_1.jpg");
    for (int code = 2; code <= 8; code++) {
      BufferedImage small = resized("exif/Landscape_" + code + ".jpg");
      assertThat(small.getWidth()).isEqualTo(upright.getWidth());
      assertThat(small.getHeight()).isEqualTo(upright.getHeight());
      int third = small.getWidth() / 3;
      BufferedImage corner = small.getSubimage(0, 0, third, third);
      assertThat(distance(mean(corner), mean(upright.getSubimage(0, 0, third, third))))
          .as("orientation %d", code)
          .isLessThan(12);
    }
  }

  @Test
  void aProgressivePhoto() throws IOException {
    String name = "jpeg/jfif-progressive-invalid-dht.jpg";
    assertThat(distance(mean(resized(name)), mean(ImageIO.read(SampleFiles.url(name)))))
        .isLessThan(6);
  }

  @Test
  void writesTheQualityAskedFor() throws IOException {
    ByteArrayOutputStream high = new ByteArrayOutputStream();
    ByteArrayOutputStream low = new ByteArrayOutputStream();
    String name = "exif/Landscape_1.jpg";
    write(name, 0.95, high);
    write(name, 0.3, low);
    assertThat(low.size()).isLessThan(high.size() / 2);
    JpegInfo info = JpegDecoder.inspect(low.toByteArray());
    assertThat(info.width()).isEqualTo(200);
  }

  private static void write(String name, double quality, ByteArrayOutputStream out)
      throws IOException {
    Thumbnails.of(SampleFiles.url(name))
        .size(200, 200)
        .outputFormat("jpg")
        .outputQuality(quality)
        .toOutputStream(out);
  }

  private static BufferedImage resized(String name) throws IOException {
    return Thumbnails.of(new ByteArrayInputStream(SampleFiles.bytes(name)))
        .size(120, 120)
        .asBufferedImage();
  }

  private static Color mean(BufferedImage image) {
    long[] sums = new long[3];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int p = image.getRGB(x, y);
        sums[0] += p >> 16 & 255;
        sums[1] += p >> 8 & 255;
        sums[2] += p & 255;
      }
    }
    int count = image.getWidth() * image.getHeight();
    return new Color((int) (sums[0] / count), (int) (sums[1] / count), (int) (sums[2] / count));
  }

  private static int distance(Color a, Color b) {
    return Math.max(
        Math.abs(a.getRed() - b.getRed()),
        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
  }
}
