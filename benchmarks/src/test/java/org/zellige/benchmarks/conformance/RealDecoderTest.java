package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.PnmImage;

/** The harness with Zellige's decoder on files that the JDK wrote. */
class RealDecoderTest {
  @TempDir Path folder;

  /** Steps of a gray ramp: flat blocks, which every correct inverse DCT gives back the same. */
  private static BufferedImage steps() {
    BufferedImage image = new BufferedImage(40, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 40; x++) {
        image.getRaster().setSample(x, y, 0, 16 * (x / 8) + 64 * (y / 8));
      }
    }
    return image;
  }

  private int run(byte[] jpeg, String sha256) throws IOException {
    Files.write(folder.resolve("steps.jpg"), jpeg);
    Files.write(
        folder.resolve("reference.tsv"),
        List.of(
            "path\tverdict\twidth\theight\tchannels\tmaxval\tsha256\tmessage",
            "steps.jpg\tok\t40\t16\t1\t255\t" + sha256 + "\t"));
    return ReferenceHarness.commandLine(new ReferenceHarness()).execute(folder.toString());
  }

  @Test
  void theJdksSamplesAreTheReference() throws IOException {
    File file = folder.resolve("steps.jpg").toFile();
    ImageIO.write(steps(), "jpeg", file);
    byte[] jpeg = Files.readAllBytes(file.toPath());
    byte[] samples = new byte[40 * 16];
    ImageIO.read(file).getRaster().getDataElements(0, 0, 40, 16, samples);
    String expected = PnmImage.of(Pixels.ofGray(samples, 40, 16)).sha256();

    assertThat(run(jpeg, expected)).isZero();
    assertThat(run(jpeg, "0".repeat(64))).as("with another hash").isEqualTo(1);
    assertThat(run(Arrays.copyOf(jpeg, 100), expected)).as("cut off").isEqualTo(1);
  }
}
