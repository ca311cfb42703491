package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.transform.ScalarKernels;

/** The segments that the encoder writes, and their entropy-coded data. */
class JpegEncoderStreamTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 70;
  private final Pixels smooth = Pixels.ofIntRgb(TestImages.smooth(WIDTH, HEIGHT), WIDTH, HEIGHT);
  private final Pixels noise = Pixels.ofIntRgb(TestImages.noise(WIDTH, HEIGHT), WIDTH, HEIGHT);

  @Test
  void segmentsComeInTheOrderOfLibjpeg() throws Exception {
    byte[] jpeg =
        PlainEncoder.builder()
            .comment("é")
            .segment(0xE1, new byte[] {1, 2, 3})
            .iccProfile(new byte[10])
            .restartInterval(7)
            .build()
            .encode(smooth);
    assertThat(names(jpeg))
        .containsExactly(
            "SOI", "APP0", "COM", "APP1", "APP2", "DQT", "DQT", "SOF0", "DHT", "DHT", "DHT", "DHT",
            "DRI", "SOS", "EOI");
    assertThat(JpegDecoder.inspect(jpeg).comments()).containsExactly("é");
  }

  @Test
  void grayNeedsOneTableOfAKind() throws Exception {
    byte[] jpeg = PlainEncoder.builder().build().encode(Pixels.ofGray(new byte[64], 8, 8));
    assertThat(names(jpeg))
        .containsExactly("SOI", "APP0", "DQT", "SOF0", "DHT", "DHT", "SOS", "EOI");
  }

  @Test
  void tablesAtQuality50AreThoseOfAnnexK() throws Exception {
    byte[] jpeg = PlainEncoder.builder().quality(50).build().encode(smooth);
    List<JpegInfo.QuantTable> tables = JpegDecoder.inspect(jpeg).quantTables();
    assertThat(tables.get(0).steps()).isEqualTo(JPEGQTable.K1Luminance.getTable());
    assertThat(tables.get(1).steps()).isEqualTo(JPEGQTable.K2Chrominance.getTable());
    List<JPEGHuffmanTable> annexK =
        List.of(
            JPEGHuffmanTable.StdDCLuminance,
            JPEGHuffmanTable.StdACLuminance,
            JPEGHuffmanTable.StdDCChrominance,
            JPEGHuffmanTable.StdACChrominance);
    int[] heads = {0x00, 0x10, 0x01, 0x11};
    List<byte[]> written = payloads(jpeg, "DHT");
    for (int i = 0; i < 4; i++) {
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      expected.write(heads[i]);
      for (short count : annexK.get(i).getLengths()) {
        expected.write(count);
      }
      for (short symbol : annexK.get(i).getValues()) {
        expected.write(symbol);
      }
      assertThat(written.get(i)).isEqualTo(expected.toByteArray());
    }
  }

  @Test
  void customTablesReplaceQuality() throws Exception {
    int[] luma = new Random(3).ints(64, 1, 70).toArray();
    int[] chroma = new Random(4).ints(64, 1, 70).toArray();
    byte[] jpeg =
        PlainEncoder.builder().quality(1).quantTables(luma, chroma).build().encode(smooth);
    List<JpegInfo.QuantTable> tables = JpegDecoder.inspect(jpeg).quantTables();
    assertThat(tables.get(0).steps()).isEqualTo(luma);
    assertThat(tables.get(1).steps()).isEqualTo(chroma);
  }

  /** Scaled as those of the IJG: with these for a base, the files are the same. */
  @Test
  void qualityScalesTablesOfTheCallersOwn() throws Exception {
    int[] luma = JPEGQTable.K1Luminance.getTable();
    int[] chroma = JPEGQTable.K2Chrominance.getTable();
    for (double quality : new double[] {0, 3, 42.5, 50, 90, 100}) {
      JpegEncoder.Builder builder = PlainEncoder.builder().quality(quality).chromaQuality(70);
      byte[] named = builder.build().encode(smooth);
      assertThat(builder.tables(luma, chroma, chroma).build().encode(smooth)).isEqualTo(named);
    }
    int[] red = new Random(5).ints(64, 1, 70).toArray();
    byte[] own =
        PlainEncoder.builder().quality(50).tables(luma, chroma, red).build().encode(smooth);
    assertThat(JpegDecoder.inspect(own).quantTables().get(2).steps()).isEqualTo(red);
  }

  @Test
  void aTargetScalesTablesOfTheCallersOwn() throws Exception {
    int[] steps = new Random(6).ints(64, 10, 70).toArray();
    EncodedImage image =
        JpegEncoder.builder()
            .tables(steps, steps, steps)
            .target(Target.psnr(35))
            .build()
            .encodeImage(smooth);
    assertThat(image.isOnTarget()).isTrue();
  }

  @Test
  void longStepsMakeTheFileExtendedUnlessBaselineIsAskedFor() throws Exception {
    byte[] extended = PlainEncoder.builder().quality(5).build().encode(smooth);
    assertThat(JpegDecoder.inspect(extended).process()).isEqualTo(JpegProcess.EXTENDED_SEQUENTIAL);
    assertThat(JpegDecoder.inspect(extended).quantTables().get(0).precision()).isEqualTo(16);
    byte[] baseline = PlainEncoder.builder().quality(5).baseline(true).build().encode(smooth);
    assertThat(JpegDecoder.inspect(baseline).process()).isEqualTo(JpegProcess.BASELINE);
    assertThat(TestImages.decode(extended)).hasSize(WIDTH * HEIGHT);
    assertThat(TestImages.decode(baseline)).hasSize(WIDTH * HEIGHT);
    int[] steps = new int[64];
    Arrays.fill(steps, 65535);
    byte[] clamped =
        PlainEncoder.builder().quantTables(steps, steps).baseline(true).build().encode(smooth);
    assertThat(JpegDecoder.inspect(clamped).quantTables().get(0).steps()).containsOnly(255);
  }

  @Test
  void equalTablesAreWrittenOnce() throws Exception {
    byte[] jpeg = PlainEncoder.builder().tables(BaseTables.FLAT).build().encode(smooth);
    assertThat(payloads(jpeg, "DQT")).hasSize(1);
    assertThat(JpegDecoder.inspect(jpeg).quantTables().get(0).steps()).containsOnly(8);
    assertThat(TestImages.psnr(smooth.ints(), TestImages.decode(jpeg))).isGreaterThan(30);
  }

  @Test
  void densityAndSubsamplingAreStated() throws Exception {
    Density density = new Density(Density.Unit.PER_INCH, 300, 150);
    JpegInfo info =
        JpegDecoder.inspect(
            PlainEncoder.builder()
                .density(density)
                .subsampling(Subsampling.S411)
                .build()
                .encode(smooth));
    assertThat(info.density()).contains(density);
    assertThat(info.subsampling()).contains(Subsampling.S411);
    assertThat(info.colorSpace()).isEqualTo(JpegColorSpace.YCBCR);
    assertThat(info.adobeTransform()).isEmpty();
    assertThat(info.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65519, 65520, 65519 * 3, 65519 * 3 + 1})
  void profilesAreFoundAgain(int length) throws Exception {
    byte[] profile = new byte[length];
    new Random(length).nextBytes(profile);
    byte[] jpeg = PlainEncoder.builder().iccProfile(profile).build().encode(smooth);
    assertThat(JpegDecoder.inspect(jpeg).iccProfile()).contains(profile);
    assertThat(payloads(jpeg, "APP2")).hasSize((length + 65518) / 65519);
  }

  @ParameterizedTest
  @EnumSource
  void restartMarkersChangeNoPixel(Subsampling subsampling) throws Exception {
    JpegEncoder.Builder builder = PlainEncoder.builder().quality(90).subsampling(subsampling);
    int[] plain = TestImages.decode(builder.build().encode(noise));
    for (int interval : new int[] {1, 2, 5, 9, 65535}) {
      for (boolean optimize : new boolean[] {false, true}) {
        byte[] jpeg =
            builder.restartInterval(interval).optimizeHuffman(optimize).build().encode(noise);
        assertThat(JpegDecoder.inspect(jpeg).restartInterval()).isEqualTo(interval);
        assertThat(TestImages.decode(jpeg)).isEqualTo(plain);
      }
    }
  }

  @Test
  void restartMarkersCountToSevenAndNoneComesLast() throws Exception {
    // 19 MCUs of a block each: markers after every second, 0 … 7 and again 0.
    byte[] jpeg =
        PlainEncoder.builder()
            .restartInterval(2)
            .build()
            .encode(Pixels.ofGray(new byte[19 * 64], 19 * 8, 8));
    JpegInfo.Scan scan = JpegDecoder.inspect(jpeg).scans().get(0);
    StringBuilder markers = new StringBuilder();
    for (long i = scan.offset() + 10; i < jpeg.length - 2; i++) {
      if (jpeg[(int) i] == -1 && jpeg[(int) i + 1] != 0) {
        markers.append(jpeg[(int) i + 1] & 7);
      }
    }
    assertThat(markers).hasToString("012345670");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 50, 75, 95, 100})
  void tablesOfTheImageAreNeverWorse(int quality) throws Exception {
    for (Pixels pixels : List.of(smooth, noise, Pixels.ofGray(new byte[] {7}, 1, 1))) {
      JpegEncoder.Builder builder = PlainEncoder.builder().quality(quality);
      byte[] standard = builder.build().encode(pixels);
      byte[] optimized = builder.optimizeHuffman(true).build().encode(pixels);
      assertThat(optimized.length).isLessThan(standard.length);
      assertThat(TestImages.decode(optimized)).isEqualTo(TestImages.decode(standard));
    }
  }

  @Test
  void extremeContrastStaysInRange() throws Exception {
    int[] checks = new int[64 * 64];
    for (int i = 0; i < checks.length; i++) {
      checks[i] = ((i >> 6 ^ i) & 1) == 0 ? 0 : 0xFFFFFF;
    }
    for (boolean optimize : new boolean[] {false, true}) {
      byte[] jpeg =
          PlainEncoder.builder()
              .quality(100)
              .subsampling(Subsampling.S444)
              .optimizeHuffman(optimize)
              .build()
              .encode(Pixels.ofIntRgb(checks, 64, 64));
      assertThat(TestImages.psnr(checks, TestImages.decode(jpeg))).isGreaterThan(45);
    }
  }

  @Test
  void everyWayOutGivesTheSameBytes(@TempDir Path folder) throws Exception {
    JpegEncoder encoder = PlainEncoder.builder().quality(100).build();
    Pixels large = Pixels.ofIntRgb(TestImages.noise(400, 300), 400, 300);
    byte[] jpeg = encoder.encode(large);
    assertThat(jpeg.length).isGreaterThan(2 << 16); // so that output came in chunks
    assertThat(encoder.encode(large)).isEqualTo(jpeg);
    assertThat(PlainEncoder.builder().quality(100).build(new ScalarKernels()).encode(large))
        .isEqualTo(jpeg);
    Path file = folder.resolve("a.jpg");
    encoder.encode(large, file);
    assertThat(file).hasBinaryContent(jpeg);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.encode(large, out);
    assertThat(out.toByteArray()).isEqualTo(jpeg);
  }

  @Test
  void aFailingStreamIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatThrownBy(() -> PlainEncoder.builder().build().encode(smooth, full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void tooLargeAnImageIsRefusedBeforeTheFileIsTouched(@TempDir Path folder) throws Exception {
    Pixels wide = Pixels.ofGray(new byte[65536], 65536, 1);
    Path file = Files.writeString(folder.resolve("a.jpg"), "precious");
    assertThatThrownBy(() -> PlainEncoder.builder().build().encode(wide, file))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("65536 × 1");
    assertThat(file).hasContent("precious");
  }

  private static List<String> names(byte[] jpeg) throws JpegException {
    return JpegDecoder.inspect(jpeg).segments().stream().map(JpegInfo.Segment::name).toList();
  }

  private static List<byte[]> payloads(byte[] jpeg, String name) throws JpegException {
    return JpegDecoder.inspect(jpeg).segments().stream()
        .filter(s -> s.name().equals(name))
        .map(s ->
            Arrays.copyOfRange(
                jpeg, (int) s.payloadOffset(), (int) s.payloadOffset() + s.payloadLength()))
        .toList();
  }
}
