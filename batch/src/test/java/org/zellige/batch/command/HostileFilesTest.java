package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

/** Whatever the file, every command ends in a status and in whole lines, without a stack trace. */
class HostileFilesTest {
  @TempDir private Path folder;

  static Stream<byte[]> files() {
    Random random = new Random(7);
    byte[] noise = new byte[5000];
    random.nextBytes(noise);
    byte[] noiseInJpeg = noise.clone();
    noiseInJpeg[0] = (byte) 0xFF;
    noiseInJpeg[1] = (byte) 0xD8;
    Stream<byte[]> fixed =
        Stream.of(
            new byte[0], new byte[1], new byte[100], noise, noiseInJpeg, new byte[] {-1, -40});
    Stream<byte[]> damaged =
        Stream.of(TestImages.jpeg(), TestImages.png())
            .flatMap(whole ->
                random
                    .ints(40, 0, whole.length)
                    .mapToObj(at -> {
                      byte[] file = Arrays.copyOf(whole, random.nextInt(2, whole.length));
                      file[at % file.length] ^= (byte) (1 << random.nextInt(8));
                      return file;
                    }));
    return Stream.concat(fixed, damaged);
  }

  @ParameterizedTest
  @MethodSource("files")
  void endInAStatusAndALine(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("in.jpg"), bytes);
    Path png = folder.resolve("out.png");
    Path jpg = folder.resolve("out.jpg");
    check(CommandRunner.run("inspect", file));
    check(CommandRunner.run("inspect", "--coefficients", "--json", file));
    check(CommandRunner.run("decode", "--strict", file, "-o", "-"));
    Outcome decoded = CommandRunner.run("decode", file, "-o", png);
    check(decoded);
    assertThat(Files.exists(png)).isEqualTo(decoded.status() == 0);
    Path intact = Files.write(folder.resolve("intact.jpg"), TestImages.jpeg());
    check(CommandRunner.run("compare", "--metric", "psnr", file, intact));
    check(CommandRunner.run("compare", "--metric", "psnr", "--json", intact, file));
    Outcome compressed = CommandRunner.run("compress", file, "-o", jpg);
    check(compressed);
    assertThat(Files.exists(jpg)).isEqualTo(compressed.status() == 0);
    check(CommandRunner.run("compress", "--requantize", "-q", 20, file, "-o", "-"));
  }

  private static void check(Outcome outcome) {
    assertThat(outcome.status()).isIn(ExitStatus.DONE, ExitStatus.FAILED, ExitStatus.REFUSED);
    assertThat(outcome.messages()).doesNotContain("\tat ").doesNotContain("internal error");
    if (outcome.status() != ExitStatus.DONE) {
      assertThat(outcome.messages()).startsWith("zellige: ").endsWith("\n");
    }
  }
}
