package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import picocli.CommandLine;

class MutationHarnessTest {
  @TempDir private Path folder;

  @Test
  void soundStreamsBecomeDecodableAndRefusedOnes() throws IOException {
    byte[] jpeg = jpeg(1);
    Mutator mutator = new Mutator(List.of(jpeg, jpeg(5)), 2 * jpeg.length);
    int decoded = 0;
    int changed = 0;
    for (int n = 0; n < 300; n++) {
      byte[] mutated = mutator.next(new Random(n));
      assertThat(mutated).hasSizeLessThanOrEqualTo(2 * jpeg.length);
      assertThat(mutator.next(new Random(n))).isEqualTo(mutated);
      changed += Arrays.equals(mutated, jpeg) ? 0 : 1;
      try {
        JpegDecoder.builder().build().decode(mutated);
        decoded++;
      } catch (IOException e) {
        // as it should be for some
      }
    }
    assertThat(changed).isGreaterThan(250);
    assertThat(decoded).isBetween(50, 280);
  }

  @Test
  void everyOrdealIsFacedWithoutAFault() throws IOException {
    Files.write(folder.resolve("sequential.jpg"), jpeg(1));
    Files.write(folder.resolve("progressive.JPEG"), jpeg(5));
    assertThat(run("--count", "400", folder.toString())).isZero();
  }

  @Test
  void folderWithoutJpegFilesIsWrongUsage() throws IOException {
    Files.write(folder.resolve("a.txt"), jpeg(1));
    assertThat(run(folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private static int run(String... arguments) {
    return new CommandLine(new MutationHarness()).execute(arguments);
  }

  private static byte[] jpeg(int effort) throws IOException {
    Random random = new Random(1);
    int[] rgb = random.ints(40 * 30, 0, 1 << 24).toArray();
    return JpegEncoder.builder().effort(effort).build().encode(Pixels.ofIntRgb(rgb, 40, 30));
  }
}
