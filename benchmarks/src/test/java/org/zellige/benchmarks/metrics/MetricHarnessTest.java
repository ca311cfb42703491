package org.zellige.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MetricHarnessTest {
  private static final String HEAD = "reference\tdistorted\tssimulacra2\tunknown\tpsnr_y\n";

  @TempDir Path root;

  @BeforeEach
  void drawImages() throws IOException {
    Files.createDirectories(root.resolve("metrics"));
    draw("a.png", 0x808080);
    draw("b.png", 0x818181);
  }

  private void draw(String name, int rgb) throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, rgb);
    }
    ImageIO.write(image, "png", root.resolve(name).toFile());
  }

  private int run(String... lines) throws IOException {
    Files.writeString(
        root.resolve("metrics/reference-scores.tsv"), HEAD + String.join("\n", lines) + "\n");
    return new CommandLine(new MetricHarness()).execute(root.resolve("metrics").toString());
  }

  @Test
  void scoresThatAgreeAreASuccess() throws IOException {
    assertThat(run("a.png\ta.png\t100\tx\tInfinity", "b.png\tb.png\t99.96\tx\tInfinity")).isZero();
  }

  @Test
  void aScoreOutOfToleranceIsAFailure() throws IOException {
    assertThat(run("a.png\ta.png\t99.9\tx\tInfinity")).isOne();
    assertThat(run("a.png\tb.png\t100\tx\t48.1308")).isOne();
    assertThat(run("a.png\ta.png\tNaN\tx\tInfinity")).isOne();
  }

  @Test
  void psnrAloneMayStandInATable() throws IOException {
    Files.writeString(
        root.resolve("metrics/reference-scores.tsv"),
        "reference\tdistorted\tpsnr_y\na.png\tb.png\t48.1308\n");

    assertThat(new CommandLine(new MetricHarness()).execute(root.resolve("metrics").toString()))
        .isZero();
  }

  @Test
  void butteraugliMayBeAHundredthOff() throws IOException {
    Path table = root.resolve("metrics/reference-scores.tsv");
    String head = "reference\tdistorted\tbutteraugli_max\tbutteraugli_3norm\n";
    String folder = root.resolve("metrics").toString();

    Files.writeString(table, head + "a.png\tb.png\t2.155\t2.14\n");
    assertThat(new CommandLine(new MetricHarness()).execute(folder)).isZero();

    Files.writeString(table, head + "a.png\tb.png\t2.155\t2.19\n");
    assertThat(new CommandLine(new MetricHarness()).execute(folder)).isOne();
  }

  @Test
  void whatCannotBeReadIsAFailure() throws IOException {
    assertThat(run("a.png\tmissing.png\t100\tx\tInfinity")).isOne();
    assertThat(run("a.png\ta.png\t100")).isOne();
  }

  @Test
  void aFolderWithoutTableIsWrongUsage() {
    assertThat(new CommandLine(new MetricHarness()).execute(root.toString())).isEqualTo(2);
  }
}
