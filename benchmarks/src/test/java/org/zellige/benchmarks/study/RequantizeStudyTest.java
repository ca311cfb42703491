package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.corpus.Scenes;
import picocli.CommandLine;

class RequantizeStudyTest {
  @TempDir private Path folder;

  @Test
  void comparesWaysToSmallerFiles() throws IOException {
    ImageIO.write(Scenes.LANDSCAPE.render(96, 64), "png", folder.resolve("a.png").toFile());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int status =
          new CommandLine(new RequantizeStudy())
              .execute(folder.toString(), "--qualities", "30,60,80");
      assertThat(status).isZero();
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Scores against the original", "Scores against the first JPEG")
        .containsPattern("REQUANTIZE_TRELLIS +1 +[+-]\\d")
        .containsPattern("REQUANTIZE_UNIFORM +1 +[+-]\\d");
  }

  @Test
  void wantsImages() {
    assertThat(new CommandLine(new RequantizeStudy()).execute(folder.toString())).isEqualTo(2);
  }
}
