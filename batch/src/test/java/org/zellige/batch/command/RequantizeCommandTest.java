package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Pixels;
import org.zellige.QualityEstimate;
import org.zellige.Subsampling;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

/** {@code zellige compress --requantize}. */
class RequantizeCommandTest {
  @TempDir private Path folder;
  private byte[] before;
  private Path jpg;
  private Path out;

  @BeforeEach
  void writePicture() throws IOException {
    BufferedImage image = TestImages.picture(120, 90, BufferedImage.TYPE_INT_RGB);
    int[] rgb = image.getRGB(0, 0, 120, 90, null, 0, 120);
    before =
        TestImages.plainEncoder()
            .quality(92)
            .subsampling(Subsampling.S422)
            .comment("kept")
            .build()
            .encode(Pixels.ofIntRgb(rgb, 120, 90));
    jpg = Files.write(folder.resolve("photo.jpg"), before);
    out = folder.resolve("out.jpg");
  }

  private static Outcome requantize(Object... arguments) {
    return CommandRunner.run(
        Stream.concat(Stream.of("compress", "--requantize"), Stream.of(arguments)).toArray());
  }

  @Test
  void keepsGeometryAndTellsTheSourcesQuality() throws IOException {
    Outcome outcome = requantize("-q", 60, jpg, "-o", out);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages())
        .matches(
            "\\Q"
                + jpg
                + " -> "
                + out
                + "\\E: .* -> .* \\(\\d+\\.\\d %\\),"
                + " source quality 92 \\(exactly the IJG tables\\), \\d+ ms\\R");
    JpegInfo info = JpegDecoder.inspect(out);
    assertThat(info.subsampling()).contains(Subsampling.S422);
    assertThat(info.comments()).containsExactly("kept");
    assertThat(Files.size(out)).isLessThan(before.length);
  }

  @Test
  void reportsAsJson() {
    assertThat(requantize("-q", 60, "--json", jpg, "-o", out).text())
        .contains("\"quality\": 60")
        .contains("\"outcome\": \"requantized\"")
        .contains("\"sourceQuality\": 92")
        .contains("\"sourceQualityTables\": \"IJG\"")
        .contains("\"sourceQualityExact\": true")
        .contains("\"sourceQualityIjg\": 92")
        .doesNotContain("\"kept\"");
  }

  @Test
  void passesEveryOptionOn() throws IOException {
    Outcome outcome =
        requantize(
            "-q",
            40,
            "--tables",
            "ijg",
            "--sequential",
            "--effort",
            2,
            "--quantization",
            "trellis",
            "--keep",
            "none",
            jpg,
            "-o",
            out);
    assertThat(outcome.status()).isZero();
    JpegInfo info = JpegDecoder.inspect(out);
    assertThat(JpegDecoder.estimateQuality(info))
        .contains(new QualityEstimate(BaseTables.IJG, 40, true, 40));
    assertThat(info.process()).isEqualTo(JpegProcess.BASELINE);
    assertThat(info.comments()).isEmpty();
  }

  @Test
  void aimsAtASizeAndAtAScore() throws IOException {
    assertThat(requantize("--max-bytes", "1.5k", jpg, "-o", out).status()).isZero();
    assertThat(Files.size(out)).isLessThanOrEqualTo(1500);
    Path near = folder.resolve("near.jpg");
    assertThat(requantize("--target", "psnr=38", jpg, "-o", near).status()).isZero();
    assertThat(CommandRunner.run("compare", "--min-psnr", 38, jpg, near).status()).isZero();
    Outcome impossible = requantize("--max-bytes", "100", "--force", jpg, "-o", out);
    assertThat(impossible.messages()).contains("warning: the target cannot be met");
  }

  @Test
  void saysWhyNothingWasLost() throws IOException {
    Outcome outcome = requantize("-q", 100, jpg, "-o", out);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages())
        .contains(", without loss (its steps are as coarse as those asked for), ");
    assertThat(JpegDecoder.builder().build().decode(out).pixels().ints())
        .isEqualTo(JpegDecoder.builder().build().decode(jpg).pixels().ints());
    assertThat(requantize("-q", 100, "--json", jpg, "-o", out, "--force").text())
        .contains("\"quality\": null")
        .contains("\"kept\": \"its steps are as coarse as those asked for\"");
  }

  @Test
  void copiesWhatIsDamaged() throws IOException {
    byte[] torn = Arrays.copyOf(before, before.length * 3 / 4);
    Files.write(jpg, torn);
    Outcome outcome = requantize("-q", 20, jpg, "-o", out);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages()).contains(", unchanged (damaged: ");
    assertThat(out).hasBinaryContent(torn);
  }

  @Test
  void aFileIsNotReplacedByItself() throws IOException {
    assertThat(requantize("-q", 50, "--force", jpg).status()).isZero();
    byte[] once = Files.readAllBytes(jpg);
    FileTime written = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(jpg, written);
    assertThat(requantize("-q", 50, "--force", jpg).messages()).contains("unchanged");
    assertThat(jpg).hasBinaryContent(once);
    assertThat(Files.getLastModifiedTime(jpg)).isEqualTo(written);
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path png = Files.write(folder.resolve("a.png"), TestImages.png());
    Outcome outcome = requantize(png, jpg, "--out-dir", folder.resolve("out"));
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).contains("zellige: " + png + ": byte 0: not a JPEG: a PNG");
    assertThat(folder.resolve("out/a.jpg")).doesNotExist();
    assertThat(folder.resolve("out/photo.jpg")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--subsampling=420",
        "--baseline",
        "--restart=4",
        "--grayscale",
        "--matte=#000000",
        "--quantization=adaptive",
        "--keep=smell",
        "--design-tables"
      })
  void optionsThatMakeNoSenseAreRefused(String option) {
    assertThat(requantize(option, jpg, "-o", out).status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(out).doesNotExist();
  }

  @Test
  void tablesAreTakenByName() throws IOException {
    Path tables = Files.writeString(folder.resolve("tables.txt"), "16 ".repeat(64));
    Outcome outcome = requantize("--tables", tables, jpg, "-o", out);
    assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(outcome.messages()).contains("--requantize takes tables by name");
  }

  @Test
  void theUsualWayIsTheSame() throws IOException {
    assertThat(CommandRunner.run("compress", "-q", 60, jpg, "-o", out).status()).isZero();
    byte[] usual = Files.readAllBytes(out);
    assertThat(requantize("-q", 60, "--force", jpg, "-o", out).status()).isZero();
    assertThat(out).hasBinaryContent(usual);
  }
}
