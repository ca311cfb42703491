package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.batch.command.CommandRunner.Outcome;

class ExamplesCommandTest {
  @TempDir private Path folder;

  @Test
  void writesTheFilesThatItTellsOf() throws IOException {
    Outcome outcome = CommandRunner.run("examples", "--out-dir", folder, "--size", "96x64");

    assertThat(outcome.status()).isZero();
    Path jpeg = folder.resolve("night-q75.jpg");
    assertThat(outcome.text())
        .contains(String.valueOf(Files.size(jpeg)))
        .contains(String.valueOf(Files.size(folder.resolve("night.png"))))
        .contains(" dB");
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.width()).isEqualTo(96);
    assertThat(info.height()).isEqualTo(64);
  }

  @Test
  void refusesWhatIsNoSize() {
    assertThat(CommandRunner.run("examples", "--out-dir", folder, "--size", "0x7").status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }
}
