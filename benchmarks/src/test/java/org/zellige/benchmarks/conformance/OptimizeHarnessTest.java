package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import picocli.CommandLine;

class OptimizeHarnessTest {
  @TempDir private Path folder;

  private final OptimizeReport report = new OptimizeReport();

  @Test
  void isGoodIfNothingGrowsAndTheSumIsNotAboveTheirs() {
    report.optimized("a", 100, 100, true);
    report.optimized("b", 100, 80, true);
    report.compared("a", 100, 99);
    report.compared("b", 80, 81);
    assertThat(report.isGood()).isTrue();
    assertThat(report.toString())
        .contains("2 files, 200 bytes before, 180 after; faults: 0")
        .contains("2 files that both take: 180 bytes, jpegtran 180; larger than its: 1")
        .contains("  a: 100 bytes, jpegtran 99");
    report.compared("c", 2, 1);
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void namesWhatGrewChangedOrWasRefused() {
    report.optimized("grown", 100, 101, true);
    report.optimized("changed", 100, 90, false);
    report.refused("refused", "no reason");
    assertThat(report.isGood()).isFalse();
    assertThat(report.toString()).contains("faults: 3", "  grown: ", "  changed: ", "  refused: ");
  }

  /** The other program is a copy here: it never makes a file smaller. */
  @Test
  void goesThroughAFolder() throws IOException {
    Path program = folder.resolve("copy");
    Files.writeString(program, "#!/bin/sh\ncp \"$7\" \"$6\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path images = Files.createDirectories(folder.resolve("images/sub"));
    Pixels pixels = Pixels.allocate(PixelFormat.INT_RGB, 40, 30);
    Files.write(images.resolve("a.JPG"), JpegEncoder.builder().effort(1).build().encode(pixels));
    Files.writeString(images.resolve("b.jpg"), "no image");
    assertThat(run("--jpegtran", program.toString(), images.getParent().toString())).isZero();
    Files.delete(images.resolve("a.JPG"));
    assertThat(run("--jpegtran", program.toString(), images.getParent().toString())).isEqualTo(1);
  }

  private static int run(String... arguments) {
    return new CommandLine(new OptimizeHarness()).execute(arguments);
  }
}
