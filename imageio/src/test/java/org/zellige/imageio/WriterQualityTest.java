package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Pixels;

/** The quality scale is the JDK's, to the step. */
class WriterQualityTest {
  private static final BufferedImage IMAGE = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30);
  private static final BufferedImage GRAY = TestImages.smooth(BufferedImage.TYPE_BYTE_GRAY, 40, 30);

  static Stream<Float> qualities() {
    return IntStream.rangeClosed(0, 20).mapToObj(i -> i / 20F);
  }

  @ParameterizedTest
  @MethodSource("qualities")
  void explicitQualityHasTheJdksTables(float quality) throws IOException {
    assertSameTables(IMAGE, p -> explicit(p, quality));
    assertSameTables(GRAY, p -> explicit(p, quality));
  }

  @ParameterizedTest
  @ValueSource(floats = {0.004F, 0.013F, 0.3333F, 0.4999F, 0.777F, 0.999F})
  void qualitiesBetweenWholePerCentTooHaveTheJdksTables(float quality) throws IOException {
    assertSameTables(IMAGE, p -> explicit(p, quality));
  }

  @Test
  void defaultModeHasTheJdksTables() throws IOException {
    assertSameTables(IMAGE, p -> p.setCompressionMode(ImageWriteParam.MODE_DEFAULT));
    assertSameTables(IMAGE, p -> p.setCompressionMode(ImageWriteParam.MODE_COPY_FROM_METADATA));
    assertSameTables(IMAGE, null);
  }

  @Test
  void tablesOfTheParameterAreUsed() throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    JPEGQTable luma = JPEGQTable.K1Luminance.getScaledInstance(1.7F, true);
    JPEGQTable chroma = JPEGQTable.K2Chrominance.getScaledInstance(0.2F, true);
    param.setEncodeTables(
        new JPEGQTable[] {luma, chroma}, AbbreviatedWriteTest.DC, AbbreviatedWriteTest.AC);
    // As in the JDK's writer they are not written: whoever reads the image has them too.
    byte[] jpeg = TestImages.write(IMAGE, param);
    assertThat(tables(jpeg)).isEmpty();
    JPEGImageReadParam known = new JPEGImageReadParam();
    known.setDecodeTables(
        param.getQTables(), param.getDCHuffmanTables(), param.getACHuffmanTables());
    BufferedImage read = TestImages.reader(jpeg).read(0, known);
    byte[] whole =
        JpegEncoder.builder()
            .effort(1)
            .quantTables(luma.getTable(), chroma.getTable())
            .build()
            .encode(Pixels.ofIntRgb(IMAGE.getRGB(0, 0, 40, 30, null, 0, 40), 40, 30));
    assertThat(TestImages.difference(read, TestImages.read(whole))).isZero();
  }

  @Test
  void tablesOfTheMetadataAreCopied() throws IOException {
    JPEGImageWriteParam low = new JPEGImageWriteParam(null);
    explicit(low, 0.37F);
    byte[] source = TestImages.write(IMAGE, low);
    ZelligeImageReader reader = TestImages.reader(source);
    byte[] copy =
        TestImages.write(
            TestImages.writer(),
            new IIOImage(reader.read(0), null, reader.getImageMetadata(0)),
            null);
    assertThat(steps(copy)).isEqualTo(steps(source));
  }

  @Test
  void aQualityAskedForGoesBeforeTheMetadata() throws IOException {
    ZelligeImageReader reader = TestImages.reader(TestImages.jdkJpeg(IMAGE));
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    explicit(param, 0.9F);
    byte[] written =
        TestImages.write(
            TestImages.writer(),
            new IIOImage(reader.read(0), null, reader.getImageMetadata(0)),
            param);
    assertThat(tables(written).get(0).steps())
        .containsExactly(JPEGQTable.K1Luminance.getScaledInstance(2 - 2 * 0.9F, true).getTable());
  }

  @Test
  void everyQualityIsBaseline() throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    explicit(param, 0);
    assertThat(JpegDecoder.inspect(TestImages.write(IMAGE, param)).process())
        .isEqualTo(JpegProcess.BASELINE);
  }

  @Test
  void theParameterSpeaksAsTheJdks() {
    ImageWriteParam param = TestImages.writer().getDefaultWriteParam();
    assertThat(param).isInstanceOf(JPEGImageWriteParam.class);
    assertThat(param.getCompressionTypes()).containsExactly("JPEG", "JPEG-perceptual");
    assertThat(param.getCompressionMode()).isEqualTo(ImageWriteParam.MODE_COPY_FROM_METADATA);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    assertThat(param.getCompressionType()).isEqualTo("JPEG");
    assertThat(param.getCompressionQuality()).isEqualTo(0.75F);
    assertThat(param.getCompressionQualityValues()).containsExactly(0, 0.3F, 0.75F, 1);
    assertThat(param.canWriteTiles()).isFalse();
  }

  @Test
  void compressionCannotBeDisabled() {
    ImageWriteParam param = TestImages.writer().getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_DISABLED);
    assertThatThrownBy(() -> TestImages.write(IMAGE, param)).isInstanceOf(IIOException.class);
  }

  @Test
  void optimisedHuffmanTablesAreSmallerAndChangeNoPixel() throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    byte[] fixed = TestImages.write(IMAGE, param);
    param.setOptimizeHuffmanTables(true);
    byte[] optimised = TestImages.write(IMAGE, param);
    assertThat(optimised.length).isLessThan(fixed.length);
    assertThat(TestImages.difference(TestImages.read(fixed), TestImages.read(optimised))).isZero();
  }

  private interface Setup {
    void apply(JPEGImageWriteParam param);
  }

  private static void explicit(JPEGImageWriteParam param, float quality) {
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
  }

  private static void assertSameTables(BufferedImage image, Setup setup) throws IOException {
    JPEGImageWriteParam param = setup == null ? null : new JPEGImageWriteParam(null);
    if (setup != null) {
      setup.apply(param);
    }
    ImageWriter jdk = TestImages.jdkWriter();
    byte[] expected = TestImages.write(jdk, new IIOImage(image, null, null), param);
    byte[] actual = TestImages.write(image, param);
    assertThat(stepsOfComponents(actual)).isEqualTo(stepsOfComponents(expected));
  }

  /**
   * The steps in force for each component. Not the DQT segments themselves: where luma and chroma
   * have the same steps, the codec writes them once and the JDK twice.
   */
  private static List<String> stepsOfComponents(byte[] jpeg) throws JpegException {
    JpegInfo info = JpegDecoder.inspect(jpeg);
    return info.components().stream()
        .map(c ->
            info.quantTables().stream()
                .filter(t -> t.slot() == c.quantTable())
                .map(t -> Arrays.toString(t.steps()))
                .findFirst()
                .orElseThrow())
        .toList();
  }

  private static List<JpegInfo.QuantTable> tables(byte[] jpeg) throws JpegException {
    return JpegDecoder.inspect(jpeg).quantTables();
  }

  private static List<String> steps(byte[] jpeg) throws JpegException {
    return tables(jpeg).stream().map(t -> t.slot() + Arrays.toString(t.steps())).toList();
  }
}
