package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import picocli.CommandLine;

class PlugInHarnessTest {
  private static final String HEAD =
      "path\tverdict\twidth\theight\tchannels\tmaxval\tsha256\tmessage\n";

  @TempDir Path folder;

  @Test
  void soundFilesPass() throws IOException {
    corpus("sound.jpg\tok\t16\t8\t3\t255\tabc\t\n" + "absent.jpg\terr\t0\t0\t0\t0\t\tno JPEG\n");
    assertThat(run()).isZero();
  }

  @Test
  void anotherSizeOrNoImageFails() throws IOException {
    corpus("sound.jpg\tok\t17\t8\t3\t255\tabc\t\n");
    assertThat(run()).isOne();
    Files.writeString(folder.resolve("text.jpg"), "no image");
    corpus("text.jpg\tok\t16\t8\t3\t255\tabc\t\n");
    assertThat(run()).isOne();
  }

  @Test
  void aFolderWithoutTableIsWrongUsage() {
    assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private void corpus(String rows) throws IOException {
    Files.write(
        folder.resolve("sound.jpg"),
        JpegEncoder.builder().build().encode(Pixels.ofIntRgb(new int[128], 16, 8)));
    Files.writeString(folder.resolve("reference.tsv"), HEAD + rows);
  }

  private int run() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream sink = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    System.setOut(sink);
    System.setErr(sink);
    try {
      return new CommandLine(new PlugInHarness()).execute(folder.toString());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
