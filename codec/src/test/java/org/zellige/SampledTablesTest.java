package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zellige.Sharing.POOL;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Effort 1 makes its Huffman tables for some rows of the image. */
class SampledTablesTest {
  private static final JpegEncoder.Builder SAMPLED = JpegEncoder.builder().effort(1);
  private static final JpegEncoder.Builder STANDARD =
      JpegEncoder.builder().effort(1).optimizeHuffman(false);
  private static final JpegEncoder.Builder OPTIMAL =
      JpegEncoder.builder().effort(1).optimizeHuffman(true);

  @ParameterizedTest
  @CsvSource({"S420, 30", "S420, 75", "S444, 75", "S422, 95", "S420, 100"})
  void filesAreNearlyAsSmallAsWithTablesForTheWholeImage(Subsampling subsampling, double quality)
      throws IOException {
    Pixels image = TestImages.photoLike(512, 512);
    byte[] standard = encode(STANDARD, image, subsampling, quality);
    byte[] sampled = encode(SAMPLED, image, subsampling, quality);
    byte[] optimal = encode(OPTIMAL, image, subsampling, quality);

    // Tables of all symbols, which take 100 to 400 bytes more.
    assertThat(sampled.length).isLessThan(optimal.length + optimal.length / 50 + 400);
    assertThat(sampled.length).isLessThan(standard.length);
    assertThat(TestImages.decode(sampled)).isEqualTo(TestImages.decode(standard));
  }

  private static byte[] encode(
      JpegEncoder.Builder settings, Pixels image, Subsampling subsampling, double quality)
      throws IOException {
    return settings.subsampling(subsampling).quality(quality).build().encode(image);
  }

  /** Flat wherever a sample may look, and noise of every size of coefficient elsewhere. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 50, 100})
  void whatNoSampleHeldHasCodesToo(double quality) throws IOException {
    int size = 1024;
    Random random = new Random(1);
    int[] rgb = new int[size * size];
    Arrays.fill(rgb, 0x808080);
    for (int i = size * 16; i < size * 48; i++) {
      rgb[i] = random.nextInt(4) * 0x553311 & 0xFFFFFF;
    }
    Pixels image = Pixels.ofIntRgb(rgb, size, size);

    byte[] sampled = encode(SAMPLED, image, Subsampling.S420, quality);

    byte[] optimal = encode(OPTIMAL, image, Subsampling.S420, quality);
    assertThat(TestImages.decode(sampled)).isEqualTo(TestImages.decode(optimal));
  }

  @ParameterizedTest
  @CsvSource({
    "S420, 1003, 701, 0",
    "S444, 1024, 520, 0",
    "S420, 7, 60000, 0",
    "S420, 1003, 701, 7",
    "S411, 20000, 30, 1"
  })
  void threadsMakeTheSameTables(Subsampling subsampling, int width, int height, int restarts)
      throws IOException {
    Pixels image = Pixels.ofIntRgb(TestImages.smooth(width, height), width, height);
    JpegEncoder.Builder settings =
        JpegEncoder.builder().effort(1).subsampling(subsampling).restartInterval(restarts);
    byte[] expected = settings.build().encode(image);
    for (int threads : new int[] {2, 3, 5}) {
      assertThat(settings.parallel(POOL, threads).build().encode(image)).isEqualTo(expected);
    }
  }

  @Test
  void theSmallestImagesHaveThemToo() throws IOException {
    for (int size : List.of(1, 7, 8, 17)) {
      int[] rgb = TestImages.smooth(size, size);
      byte[] jpeg = SAMPLED.build().encode(Pixels.ofIntRgb(rgb, size, size));
      DecodedImage decoded = JpegDecoder.builder().strict(true).build().decode(jpeg);
      assertThat(decoded.pixels().width()).isEqualTo(size);
    }
  }
}
