package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;

/** Several threads read through ImageIO what one reads, and leave the stream where one does. */
class ReaderThreadsTest {
  private static final int WIDTH = 1003;
  private static final int HEIGHT = 602;

  private static byte[] jpeg(int restartInterval) throws IOException {
    BufferedImage large = TestImages.smooth(BufferedImage.TYPE_INT_RGB, WIDTH, HEIGHT);
    int[] rgb = large.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    return JpegEncoder.builder()
        .effort(1)
        .quality(95)
        .restartInterval(restartInterval)
        .build()
        .encode(Pixels.ofIntRgb(rgb, WIDTH, HEIGHT));
  }

  private static BufferedImage read(ImageInputStream stream, int index, int threads)
      throws IOException {
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(stream);
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setThreads(threads);
    return reader.read(index, param);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void imagesAndPositionsAreThoseOfOneThread(int restartInterval) throws IOException {
    byte[] jpeg = jpeg(restartInterval);
    byte[] several = ReaderTest.concat(jpeg, jpeg, jpeg);
    for (int index = 0; index < 3; index++) {
      try (ImageInputStream serial =
              new MemoryCacheImageInputStream(new ByteArrayInputStream(several));
          ImageInputStream memory =
              new MemoryCacheImageInputStream(new ByteArrayInputStream(several));
          ImageInputStream file =
              new FileCacheImageInputStream(new ByteArrayInputStream(several), null)) {
        BufferedImage expected = read(serial, index, 1);
        assertThat(TestImages.difference(read(memory, index, 2), expected)).isZero();
        assertThat(TestImages.difference(read(file, index, 4), expected)).isZero();
        assertThat(serial.getStreamPosition()).isEqualTo((index + 1L) * jpeg.length);
        assertThat(memory.getStreamPosition()).isEqualTo(serial.getStreamPosition());
        assertThat(file.getStreamPosition()).isEqualTo(serial.getStreamPosition());
      }
    }
  }

  @Test
  void damageIsReadAsByOneThread() throws IOException {
    byte[] jpeg = jpeg(11);
    Random random = new Random(1);
    for (int i = 0; i < 6; i++) {
      byte[] copy = jpeg.clone();
      copy[700 + random.nextInt(copy.length - 700)] ^= (byte) (1 << random.nextInt(8));
      BufferedImage expected =
          read(new MemoryCacheImageInputStream(new ByteArrayInputStream(copy)), 0, 1);
      BufferedImage image =
          read(new MemoryCacheImageInputStream(new ByteArrayInputStream(copy)), 0, 3);
      assertThat(TestImages.difference(image, expected)).isZero();
    }
  }
}
