package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.BaseTables;
import org.zellige.Density;
import org.zellige.JpegEncoder;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class InspectCommandTest {
  @TempDir private Path folder;

  private static JpegEncoder.Builder encoder() {
    return TestImages.plainEncoder()
        .quality(85)
        .restartInterval(2)
        .density(new Density(Density.Unit.PER_INCH, 300, 300))
        .comment("one\u001b[31m\ntwo")
        .segment(0xE1, "Exif\0\0II".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void tellsEverythingInWords() throws IOException {
    byte[] jpeg = TestImages.jpeg(encoder());
    Path file = Files.write(folder.resolve("photo.jpg"), jpeg);
    Outcome outcome = CommandRunner.run("inspect", file);
    assertThat(outcome).extracting(Outcome::status, Outcome::messages).containsExactly(0, "");
    assertThat(outcome.text())
        .startsWith(
            file + ": 40 x 30 pixels, YCBCR 4:2:0, 8 bits, baseline, " + jpeg.length + " bytes\n")
        .contains("quality         85 (exactly the IJG tables)")
        .contains("density         300 x 300 per inch")
        .contains("restart         every 2 MCUs")
        .contains("comment         one?[31m\n")
        .contains("      5     3     3     5     7    12    15    18\n")
        .containsPattern("APP1 +FFE1 +\\d+ +12  Exif")
        .containsPattern("1 +1,2,3 +0..63 +0..0 +\\d+ +\\d+");
  }

  @Test
  void tellsEverythingAsJson() throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg(encoder()));
    Path missing = folder.resolve("missing.jpg");
    Outcome outcome = CommandRunner.run("inspect", "--json", file, missing);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).hasLineCount(1);
    assertThat(outcome.text())
        .contains("\"width\": 40")
        .contains("\"subsampling\": \"4:2:0\"")
        .contains("\"quality\": 85")
        .contains("\"qualityTables\": \"IJG\"")
        .contains("\"qualityExact\": true")
        .contains("\"qualityIjg\": 85")
        .contains("\"steps\": [5, 3, 3, 5, 7, 12, 15, 18,")
        .contains("\"comments\": [\"one\\u001b[31m\\ntwo\"]")
        .contains("\"content\": \"Exif\"")
        .contains("\"adobeTransform\": null")
        .contains("\"reason\": \"no such file or folder\"");
  }

  @Test
  void readsStdin() {
    byte[] jpeg = TestImages.jpeg(JpegEncoder.builder().tables(BaseTables.FLAT));
    Outcome outcome = CommandRunner.runWith(jpeg, "inspect", "-");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text())
        .startsWith("stdin: 40 x 30")
        .contains("(exactly the flat tables; nearest IJG luma table: ");
  }

  @Test
  void knowsThePerceptualTables() throws IOException {
    Path file = Files.write(folder.resolve("p.jpg"), TestImages.jpeg(JpegEncoder.builder()));
    assertThat(CommandRunner.run("inspect", file).text())
        .containsPattern(
            "quality         75 \\(exactly the perceptual tables; nearest IJG luma table: \\d+\\)");
    assertThat(CommandRunner.run("inspect", "--json", file).text())
        .contains("\"qualityTables\": \"PERCEPTUAL\"");
  }

  @Test
  void tellsWhatEncodersLeftVisible() throws IOException {
    Path plain = Files.write(folder.resolve("plain.jpg"), TestImages.jpeg());
    Path small =
        Files.write(folder.resolve("s.jpg"), TestImages.jpeg(JpegEncoder.builder().effort(7)));
    String bits = String.format(Locale.ROOT, "%.3f", 8.0 * Files.size(plain) / 40 / 30);
    assertThat(CommandRunner.run("inspect", plain).text())
        .contains("  bits per pixel  " + bits + "\n")
        .contains("  Huffman tables  4\n")
        .doesNotContain("zero");
    assertThat(CommandRunner.run("inspect", "--coefficients", plain, small).text())
        .containsPattern(
            "component 1 .*quantisation table 0, \\d+\\.\\d % of AC coefficients zero\n");
    assertThat(CommandRunner.run("inspect", "--coefficients", "--json", plain).text())
        .contains("\"huffmanTables\": 4")
        .contains("\"bitsPerPixel\": " + 8.0 * Files.size(plain) / 40 / 30)
        .containsPattern("\"zeros\": 0\\.\\d+");
  }

  @Test
  void whatHasNoCoefficientsIsRefusedIfTheyAreAskedFor() throws IOException {
    byte[] jpeg = TestImages.jpeg();
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        jpeg[i + 1] = (byte) 0xC3; // a lossless frame
        break;
      }
    }
    Path file = Files.write(folder.resolve("lossless.jpg"), jpeg);
    assertThat(CommandRunner.run("inspect", file).status()).isZero();
    Outcome outcome = CommandRunner.run("inspect", "--coefficients", file);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).contains("lossless coding has no DCT coefficients");
  }

  @Test
  void saysWhatIsNoJpegAndGoesOn() throws IOException {
    Path png = Files.write(folder.resolve("photo.png"), TestImages.png());
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path file = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg());
    Outcome outcome = CommandRunner.run("inspect", png, empty, file);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages())
        .contains(png + ": byte 0: ")
        .contains(empty + ": byte 0: the file is empty")
        .hasLineCount(2);
    assertThat(outcome.text()).contains("40 x 30");
  }

  @Test
  void tellsOrientationThumbnailsAndFurtherImages() throws IOException {
    byte[] exif = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1};
    byte[] orientation = {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
    byte[] rgb = {'J', 'F', 'X', 'X', 0, 0x13, 2, 1, 1, 2, 3, 4, 5, 6};
    byte[] first =
        TestImages.jpeg(
            JpegEncoder.builder().segment(0xE0, rgb).segment(0xE1, concat(exif, orientation)));
    byte[] second = TestImages.jpeg();
    Path file = Files.write(folder.resolve("two.jpg"), concat(first, second));
    assertThat(CommandRunner.run("inspect", file).text())
        .contains("orientation     6 (to be turned 90 degrees clockwise)\n")
        .containsPattern("thumbnail       2 x 1 pixels, RGB in JFXX, 6 bytes at \\d+\n")
        .contains("image 0         primary, " + first.length + " bytes at 0\n")
        .contains("image 1         unknown, " + second.length + " bytes at " + first.length);
    assertThat(CommandRunner.run("inspect", "--json", file).text())
        .contains("\"orientation\": 6")
        .contains("\"source\": \"JFXX\"")
        .contains("\"kind\": \"PRIMARY\"")
        .contains("\"offset\": " + first.length);
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
