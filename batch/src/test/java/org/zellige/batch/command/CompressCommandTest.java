package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.QualityEstimate;
import org.zellige.Subsampling;
import org.zellige.batch.TestImages;
import org.zellige.batch.WideImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class CompressCommandTest {
  @TempDir private Path folder;
  private Path png;
  private Path jpg;

  @BeforeEach
  void writePicture() throws IOException {
    png = Files.write(folder.resolve("photo.png"), TestImages.png());
    jpg = folder.resolve("photo.jpg");
  }

  private static Outcome compress(Object... arguments) {
    return CommandRunner.run(Stream.concat(Stream.of("compress"), Stream.of(arguments)).toArray());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesBesideTheInputAndReportsOnOneLine() throws IOException {
    Outcome outcome = compress(png);
    assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
    assertThat(outcome.data()).isEmpty();
    assertThat(outcome.messages())
        .matches("\\Q" + png + " -> " + jpg + "\\E: .*B -> .*B \\(\\d+\\.\\d %\\), \\d+ ms\\R");
    assertThat(names()).containsExactly("photo.jpg", "photo.png");
    Pixels pixels = JpegDecoder.builder().build().decode(jpg).pixels();
    assertThat(pixels.width()).isEqualTo(40);
    assertThat(pixels.height()).isEqualTo(30);
  }

  @Test
  void helpersMakeNoDifferenceToALargeImage() throws IOException {
    BufferedImage large = TestImages.picture(900, 600, BufferedImage.TYPE_INT_RGB);
    Path file = Files.write(folder.resolve("large.png"), TestImages.file(large, "png"));
    Path alone = folder.resolve("alone.jpg");
    Path helped = folder.resolve("helped.jpg");
    assertThat(compress("-j", 1, file, "-o", alone).status()).isZero();
    assertThat(compress("-j", 3, file, "-o", helped).status()).isZero();
    assertThat(helped).hasSameBinaryContentAs(alone);
  }

  @Test
  void passesEveryOptionToTheEncoder() throws IOException {
    Outcome outcome =
        compress(
            "-q", 5, "--tables=ijg", "--subsampling", "4:4:4", "--baseline", "--restart", 2, png);
    assertThat(outcome.status()).isZero();
    JpegInfo info = JpegDecoder.inspect(jpg);
    assertThat(JpegDecoder.estimateQuality(info))
        .contains(new QualityEstimate(BaseTables.IJG, 5, true, 5));
    assertThat(info.process()).isEqualTo(JpegProcess.BASELINE);
    assertThat(info.subsampling()).contains(Subsampling.S444);
    assertThat(info.restartInterval()).isEqualTo(2);
  }

  @Test
  void choosesTheSubsamplingThatSuitsTheImage() throws IOException {
    BufferedImage stripes = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40 * 30; i++) {
      stripes.setRGB(i % 40, i / 40, i % 2 == 0 ? 0xC04080 : 0x40A080);
    }
    Files.write(png, TestImages.file(stripes, "png"));
    assertThat(compress("--subsampling", "auto", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).subsampling()).contains(Subsampling.S444);
  }

  @Test
  void makesFlatTablesAndGrayImagesAndSmallerFilesWithEffort() throws IOException {
    assertThat(compress("--tables", "flat", "--grayscale", "--effort=1", png).status()).isZero();
    long plain = Files.size(jpg);
    JpegInfo info = JpegDecoder.inspect(jpg);
    assertThat(info.quantTables().get(0).steps()).containsOnly(8);
    assertThat(info.colorSpace()).isEqualTo(JpegColorSpace.GRAY);
    assertThat(compress("--tables=flat", "--grayscale", "--effort=7", "--force", png).status())
        .isZero();
    assertThat(Files.size(jpg)).isLessThan(plain);
  }

  @Test
  void takesTablesFromAFile() throws IOException {
    int[] luma = IntStream.range(0, 64).map(i -> 3 + i).toArray();
    int[] chroma = IntStream.range(0, 64).map(i -> 9 + 5 * i).toArray();
    Path file = folder.resolve("tables.txt");
    Files.writeString(file, "# mine\n" + Arrays.toString(luma).replaceAll("[\\[\\]]", " ") + "\n");
    assertThat(compress("--tables", file, png).status()).isZero();
    assertThat(steps()).containsExactly(luma);
    Files.writeString(
        file, Arrays.toString(chroma).replaceAll("[\\[\\]]", " "), StandardOpenOption.APPEND);
    assertThat(compress("--tables", file, "--force", png).status()).isZero();
    assertThat(steps()).containsExactly(luma, chroma);
    assertThat(compress("--tables", file, "-q", 75, "--force", png).status()).isZero();
    assertThat(steps().get(0)).startsWith(2, 2, 3, 3, 4, 4, 5, 5);
    assertThat(compress("--tables", file, "--baseline", "--force", png).status()).isZero();
    assertThat(steps().get(1)).startsWith(9, 14).endsWith(255, 255);
    assertThat(compress("--tables", file, "--max-bytes", 900, "--force", png).status()).isZero();
    assertThat(Files.size(jpg)).isLessThanOrEqualTo(900);
  }

  private List<int[]> steps() throws IOException {
    return JpegDecoder.inspect(jpg).quantTables().stream().map(JpegInfo.QuantTable::steps).toList();
  }

  @Test
  void aBadFileOfTablesIsWrongUsage() throws IOException {
    Path file = Files.writeString(folder.resolve("tables.txt"), "16 11 10\n16 b");
    Outcome outcome = compress("--tables", file, png);
    assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(outcome.messages()).contains(file + ", line 2: 'b' is no whole number");
    Outcome missing = compress("--tables", folder.resolve("none.txt"), png);
    assertThat(missing.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(missing.messages()).contains("is neither perceptual, ijg, flat nor a file");
    assertThat(compress("--tables", folder, png).status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(jpg).doesNotExist();
  }

  @Test
  void fitsTablesToTheImage() throws IOException {
    assertThat(compress("--quantization=uniform", png).status()).isZero();
    List<int[]> given = steps();
    assertThat(compress("--quantization=uniform", "--design-tables", "--force", png).status())
        .isZero();
    assertThat(steps().get(0)).isNotEqualTo(given.get(0));
    assertThat(steps().get(0)[0]).isEqualTo(given.get(0)[0]);
  }

  @Test
  void choosesTheKindOfFile() throws IOException {
    assertThat(compress(png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).process()).isEqualTo(JpegProcess.PROGRESSIVE);
    assertThat(compress("--sequential", "--force", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).process()).isEqualTo(JpegProcess.BASELINE);
    assertThat(compress("--sequential", "--progressive", "--force", png).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void codesArithmeticallyIfAsked() throws IOException {
    assertThat(compress(png).status()).isZero();
    byte[] huffman = Files.readAllBytes(jpg);
    assertThat(compress("--arithmetic", "--force", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).process()).isEqualTo(JpegProcess.PROGRESSIVE_ARITHMETIC);
    assertThat(Files.size(jpg)).isLessThan(huffman.length);
    JpegDecoder decoder = JpegDecoder.builder().build();
    assertThat(decoder.decode(jpg).pixels().ints())
        .isEqualTo(decoder.decode(huffman).pixels().ints());
    assertThat(compress("--arithmetic", "--sequential", "--force", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).process())
        .isEqualTo(JpegProcess.EXTENDED_SEQUENTIAL_ARITHMETIC);
  }

  @Test
  void aimsAtASize() throws IOException {
    Outcome outcome = compress("--max-bytes", "0.9k", "--json", png);
    assertThat(outcome.status()).isZero();
    assertThat(Files.size(jpg)).isBetween(800L, 900L);
    assertThat(outcome.text()).contains("\"target\": " + Files.size(jpg));
  }

  @Test
  void saysWhenATargetIsOutOfReach() throws IOException {
    Outcome outcome = compress("--target", "ssimulacra2=100", png);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages()).contains("warning: the target cannot be met");
  }

  @Test
  void refusesTargetsThatContradict() {
    assertThat(compress("--target=psnr=40", "--max-bytes=1k", png).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(compress("--target=psnr=40", "-q", 80, png).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(compress("--target=beauty=1", png).status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(compress("--target=ssimulacra2=1000", png).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(compress("--max-bytes=many", png).status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void refusesToOverwriteUnlessForced() throws IOException {
    Files.writeString(jpg, "precious");
    Outcome refused = compress(png);
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.messages()).contains(jpg + ": exists already").hasLineCount(1);
    assertThat(jpg).hasContent("precious");
    assertThat(compress("--force", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).width()).isEqualTo(40);
  }

  @Test
  void refusesToOverwriteTheInputUnlessForced() throws IOException {
    byte[] original = TestImages.jpeg(JpegEncoder.builder().quality(95));
    Files.write(jpg, original);
    Outcome refused = compress(jpg);
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.messages()).contains("is the input itself");
    assertThat(jpg).hasBinaryContent(original);
    assertThat(compress("--force", "-q", 30, jpg).status()).isZero();
    assertThat(Files.size(jpg)).isLessThan(original.length);
  }

  @Test
  void knowsFormatsByContentNotByName() throws IOException {
    Path disguised = Files.write(folder.resolve("really-a-png.jpg"), TestImages.png());
    Outcome outcome = compress("--json", "-o", folder.resolve("out.jpg"), disguised);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text()).contains("\"format\": \"PNG\"");
  }

  @Test
  void makesTheFolderAndKeepsNames() throws IOException {
    Path tiff = folder.resolve("scan 2.tiff");
    Files.write(tiff, TestImages.file(TestImages.picture(), "tiff"));
    Path out = folder.resolve("a/b");
    assertThat(compress("--out-dir", out, png, tiff).status()).isZero();
    assertThat(JpegDecoder.inspect(out.resolve("photo.jpg")).width()).isEqualTo(40);
    assertThat(JpegDecoder.inspect(out.resolve("scan 2.jpg")).width()).isEqualTo(40);
  }

  @Test
  void oneFailureStopsNoOther() throws IOException {
    Path missing = folder.resolve("missing.png");
    Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
    Outcome outcome = compress(missing, broken, png);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages())
        .contains("zellige: " + missing + ": no such file or folder\n")
        .contains("zellige: " + broken + ": byte 0: no known image format\n")
        .contains("3 files: 1 delivered (0 unchanged), 2 failed, 0 passed over; ")
        .hasLineCount(4);
    assertThat(names()).containsExactly("broken.png", "photo.jpg", "photo.png");
  }

  @Test
  void reportsAsJson() {
    Path missing = folder.resolve("missing.png");
    Outcome outcome = compress("--json", "--quiet", png, missing);
    assertThat(outcome.messages()).hasLineCount(1).contains("missing.png");
    assertThat(outcome.text())
        .startsWith("{\n")
        .endsWith("}\n")
        .contains("\"width\": 40")
        .contains("\"inputBytes\": " + TestImages.png().length)
        .contains("\"reason\": \"no such file or folder\"");
  }

  @Test
  void readsStdinAndWritesStdout() throws IOException {
    Outcome outcome = CommandRunner.runWith(TestImages.png(), "compress", "-");
    assertThat(outcome.status()).isZero();
    assertThat(JpegDecoder.inspect(outcome.data()).width()).isEqualTo(40);
    Outcome toFile = CommandRunner.runWith(TestImages.png(), "compress", "-", "-o", jpg);
    assertThat(toFile.data()).isEmpty();
    assertThat(jpg).hasBinaryContent(outcome.data());
    assertThat(compress(png, "-o", "-", "--quiet").data()).isEqualTo(outcome.data());
  }

  @Test
  void laysTransparencyOnTheMatteAndSaysSo() throws IOException {
    Files.write(
        png, TestImages.file(TestImages.picture(40, 30, BufferedImage.TYPE_INT_ARGB), "png"));
    Outcome outcome = compress("--matte", "#ff0000", "-q", 95, "--subsampling=444", png);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages()).contains("warning: transparency laid on #ff0000");
    int rgb = JpegDecoder.builder().build().decode(jpg).pixels().ints()[0];
    // Black, half transparent, on red.
    assertThat(rgb >> 16 & 0xFF).isBetween(110, 145);
    assertThat(rgb >> 8 & 0xFF).isLessThan(40);
  }

  @Test
  void keepsMetadataOfAJpeg() throws IOException {
    byte[] exif = {'E', 'x', 'i', 'f', 0, 0, 'I', 'I'};
    Path input =
        Files.write(
            folder.resolve("in.jpg"),
            TestImages.jpeg(
                JpegEncoder.builder().segment(0xE1, exif).comment("hello").iccProfile(exif)));
    assertThat(compress("-q", 50, input, "-o", jpg).status()).isZero();
    JpegInfo info = JpegDecoder.inspect(jpg);
    assertThat(info.comments()).containsExactly("hello");
    assertThat(info.segments()).filteredOn(segment -> segment.name().equals("APP1")).hasSize(1);
    assertThat(info.iccProfile()).hasValueSatisfying(icc -> assertThat(icc).isEqualTo(exif));
  }

  /** By the definition of sRGB (IEC 61966-2-1); the JDK's linear profile has its primaries. */
  private static int srgb(int linear) {
    double value = linear / 255.0;
    double coded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * coded);
  }

  @Test
  void colorsBecomeSrgbIfAsked() throws IOException {
    int[] linear = {24, 96, 200};
    Pixels pixels = Pixels.allocate(PixelFormat.INT_RGB, 32, 32);
    Arrays.fill(pixels.ints(), linear[0] << 16 | linear[1] << 8 | linear[2]);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Path input =
        Files.write(
            folder.resolve("linear.jpg"),
            JpegEncoder.builder().quality(98).iccProfile(profile).build().encode(pixels));
    assertThat(compress("-q", 95, "--reencode", input, "-o", jpg).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).iccProfile()).isPresent();

    // Coefficients cannot do it: it is decoded and encoded without being told to.
    assertThat(compress("-q", 95, "--to-srgb", "--force", input, "-o", jpg).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).iccProfile()).isEmpty();
    int shown = JpegDecoder.builder().build().decode(jpg).pixels().ints()[16 * 32 + 16];
    for (int c = 0; c < 3; c++) {
      assertThat(shown >> 16 - 8 * c & 0xFF).isCloseTo(srgb(linear[c]), within(3));
    }
  }

  @Test
  void aProfileThatCannotBeAppliedStaysWithAWarning() throws IOException {
    byte[] broken = new byte[200];
    Path input =
        Files.write(
            folder.resolve("in.jpg"), TestImages.jpeg(JpegEncoder.builder().iccProfile(broken)));
    Outcome outcome = compress("-q", 50, "--to-srgb", input, "-o", jpg);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages()).contains("the colour profile stays");
    assertThat(JpegDecoder.inspect(jpg).iccProfile()).contains(broken);
  }

  @Test
  void sixteenBitsBecomeTwelve() throws IOException {
    writeWide(false);
    // Steps of 1, as the IJG's quality 100 has them, are a sixteenth of what they are for 8 bits.
    Object[] finest = {"--precision", 12, "--tables=ijg", "-q", 100, "--subsampling=444", png};
    assertThat(compress(finest).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).precision()).isEqualTo(12);
    assertWide(64);
  }

  @Test
  void losslessFilesKeepWhatTheyAreGiven() throws IOException {
    writeWide(false);
    assertThat(compress("--lossless", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).process()).isEqualTo(JpegProcess.LOSSLESS);
    assertWide(0);
    assertThat(compress("--lossless", "--precision=10", "--force", png).status()).isZero();
    assertThat(JpegDecoder.inspect(jpg).precision()).isEqualTo(10);
    assertWide(33);
  }

  @Test
  void wideTransparencyIsLaidOnTheMatte() throws IOException {
    writeWide(true);
    Outcome outcome = compress("--lossless", "--matte", "#00ff00", png);
    assertThat(outcome.messages()).contains("warning: transparency laid on #00ff00");
    short[] pixels = decodeWide();
    double opacity = WideImages.part(11, 7, 3);
    double green = WideImages.part(11, 7, 1) * opacity + 1 - opacity;
    assertThat((pixels[3 * (7 * 40 + 11) + 1] & 0xFFFF) / 65535.0)
        .isBetween(green - 0.0001, green + 0.0001);
  }

  private void writeWide(boolean alpha) throws IOException {
    BufferedImage image =
        WideImages.slopes(DataBuffer.TYPE_USHORT, 65535, ColorSpace.CS_sRGB, alpha);
    Files.write(png, TestImages.file(image, "png"));
  }

  private short[] decodeWide() throws IOException {
    return JpegDecoder.builder().format(PixelFormat.RGB_16).build().decode(jpg).pixels().shorts();
  }

  private void assertWide(int tolerance) throws IOException {
    short[] pixels = decodeWide();
    for (int i = 0; i < pixels.length; i++) {
      int expected = (int) (65535 * WideImages.part(i / 3 % 40, i / 120, i % 3));
      assertThat(pixels[i] & 0xFFFF).isBetween(expected - tolerance, expected + tolerance);
    }
  }

  @Test
  void saysWhenFurtherImagesAreLeftOut() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(TestImages.jpeg(JpegEncoder.builder()));
    assertThat(
            compress(Files.write(folder.resolve("one.jpg"), two.toByteArray()), "-o", jpg)
                .messages())
        .doesNotContain("further images");
    two.writeBytes(TestImages.jpeg(JpegEncoder.builder()));
    Path both = Files.write(folder.resolve("two.jpg"), two.toByteArray());
    assertThat(compress("--reencode", "--force", "-q", 30, both, "-o", jpg).messages())
        .contains("further images");
    assertThat(JpegDecoder.images(Files.readAllBytes(jpg))).hasSize(1);
    assertThat(compress("--force", "-q", 30, both, "-o", jpg).messages())
        .doesNotContain("further images");
    assertThat(JpegDecoder.images(Files.readAllBytes(jpg))).hasSize(2);
  }

  @Test
  void refusesHugeImagesWithStatusThree() throws IOException {
    Path bomb = Files.writeString(folder.resolve("bomb.ppm"), "P6 60000 60000 255\n");
    Outcome outcome = compress(bomb);
    assertThat(outcome.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(outcome.messages()).contains("60000 x 60000").hasLineCount(1);
    assertThat(compress(bomb, folder.resolve("missing")).status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void wrongUsageIsStatusTwoAndTouchesNothing() throws IOException {
    List<List<Object>> wrong =
        List.of(
            List.of(),
            List.of("--nonsense", png),
            List.of("-q", "101", png),
            List.of("-q", "-1", png),
            List.of("-q", "high", png),
            List.of("--restart", "65536", png),
            List.of("--arithmetic", "--baseline", png),
            List.of("--subsampling", "421", png),
            List.of("--precision", "10", png),
            List.of("--precision", "12", "--baseline", png),
            List.of("--precision", "17", "--lossless", png),
            List.of("--lossless", "--progressive", png),
            List.of("--lossless", "--max-bytes", "1k", png),
            List.of("--tables", "none", png),
            List.of("--matte", "white", png),
            List.of("-o", jpg, png, png),
            List.of("-o", jpg, "--out-dir", folder, png),
            List.of("--out-dir", folder, "-"),
            List.of("-", "-"),
            List.of("--json", "-o", "-", png),
            List.of(png, folder.resolve("photo.tif")));
    for (List<Object> arguments : wrong) {
      Outcome outcome = compress(arguments.toArray());
      assertThat(outcome.status()).as("%s", arguments).isEqualTo(ExitStatus.WRONG_USAGE);
      assertThat(outcome.messages()).startsWith("zellige: ").endsWith("--help'.\n");
      assertThat(outcome.data()).isEmpty();
    }
    assertThat(names()).containsExactly("photo.png");
  }
}
