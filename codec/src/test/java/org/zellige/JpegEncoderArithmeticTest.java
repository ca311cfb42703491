package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arithmetic-coded files hold the same samples as Huffman-coded ones. */
class JpegEncoderArithmeticTest {
  private static final int LARGEST = 33;

  @ParameterizedTest
  @EnumSource
  void everySizeHoldsTheSameSamples(Subsampling subsampling) throws IOException {
    for (boolean progressive : new boolean[] {false, true}) {
      JpegEncoder.Builder builder =
          PlainEncoder.builder().quality(90).subsampling(subsampling).progressive(progressive);
      for (int size = 1; size <= LARGEST; size++) {
        Pixels pixels = noise(size, LARGEST + 1 - size);
        assertSameSamples(builder.restartInterval(size % 4), pixels);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB", "CMYK"})
  void everyColourSpaceHoldsTheSameSamples(JpegColorSpace space) throws IOException {
    for (boolean progressive : new boolean[] {false, true}) {
      JpegEncoder.Builder builder =
          PlainEncoder.builder().quality(90).colorSpace(space).progressive(progressive);
      for (int size = 1; size <= LARGEST; size++) {
        byte[] inks = new byte[4 * size * size];
        new Random(size).nextBytes(inks);
        Pixels pixels =
            space == JpegColorSpace.CMYK
                ? Pixels.of(PixelFormat.CMYK, inks, 0, 4 * size, size, size)
                : noise(size, size);
        assertSameSamples(builder.restartInterval(size % 4), pixels);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyEffortCanBeArithmetic(int effort) throws IOException {
    Pixels pixels = Pixels.ofIntRgb(TestImages.smooth(150, 90), 150, 90);
    JpegEncoder.Builder builder = JpegEncoder.builder().effort(effort);
    byte[] huffman = builder.build().encode(pixels);
    byte[] arithmetic = builder.arithmetic(true).build().encode(pixels);
    assertThat(arithmetic).hasSizeLessThan(huffman.length);
    assertThat(planes(arithmetic)).isEqualTo(planes(huffman));
    assertThat(JpegDecoder.inspect(arithmetic).process())
        .isEqualTo(
            effort < 3
                ? JpegProcess.EXTENDED_SEQUENTIAL_ARITHMETIC
                : JpegProcess.PROGRESSIVE_ARITHMETIC);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, true"})
  void neitherTablesNorConditioningAreWritten(boolean progressive, boolean optimize)
      throws IOException {
    byte[] jpeg =
        PlainEncoder.builder()
            .arithmetic(true)
            .progressive(progressive)
            .optimizeHuffman(optimize)
            .restartInterval(3)
            .build()
            .encode(noise(40, 40));
    List<String> names =
        JpegDecoder.inspect(jpeg).segments().stream().map(JpegInfo.Segment::name).toList();
    assertThat(names)
        .startsWith("SOI", "APP0", "DQT", "DQT", progressive ? "SOF10" : "SOF9", "DRI", "SOS")
        .doesNotContain("DHT", "DAC")
        .endsWith("EOI");
  }

  /** Zeros and ones in rows, markers between them, and more data than a chunk of output. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void largeImagesComeInChunks(boolean progressive) throws IOException {
    int[] rgb = TestImages.noise(700, 500);
    Arrays.fill(rgb, 0, rgb.length / 2, 0x336699);
    JpegEncoder.Builder builder =
        PlainEncoder.builder().quality(100).progressive(progressive).restartInterval(1000);
    assertSameSamples(builder, Pixels.ofIntRgb(rgb, 700, 500));
  }

  @Test
  void aSizeCanBeAimedAt() throws IOException {
    byte[] jpeg =
        JpegEncoder.builder()
            .arithmetic(true)
            .target(Target.bytes(4000))
            .build()
            .encode(noise(120, 90));
    assertThat(jpeg.length).isBetween(3600, 4000);
    assertThat(JpegDecoder.inspect(jpeg).process()).isEqualTo(JpegProcess.PROGRESSIVE_ARITHMETIC);
  }

  @Test
  void baselineFilesAreNotArithmetic() {
    JpegEncoder.Builder builder = JpegEncoder.builder().baseline(true).arithmetic(true);
    assertThatIllegalArgumentException().isThrownBy(builder::build);
  }

  private static void assertSameSamples(JpegEncoder.Builder builder, Pixels pixels)
      throws IOException {
    byte[] huffman = builder.arithmetic(false).build().encode(pixels);
    byte[] arithmetic = builder.arithmetic(true).build().encode(pixels);
    assertThat(JpegDecoder.inspect(arithmetic).warnings()).isEmpty();
    assertThat(planes(arithmetic))
        .as("%d × %d", pixels.width(), pixels.height())
        .isEqualTo(planes(huffman));
  }

  private static List<String> planes(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().strict(true).build().decodePlanes(jpeg).planes().stream()
        .map(plane -> Arrays.toString(plane.samples()))
        .toList();
  }

  private static Pixels noise(int width, int height) {
    return Pixels.ofIntRgb(TestImages.noise(width, height), width, height);
  }
}
