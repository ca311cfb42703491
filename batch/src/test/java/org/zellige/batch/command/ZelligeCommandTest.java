package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class ZelligeCommandTest {
  @Test
  void withoutACommandItSaysHowToGoOn() {
    Outcome outcome = CommandRunner.run();
    assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(outcome.messages()).isEqualTo("zellige: which command?\nTry 'zellige --help'.\n");
    assertThat(CommandRunner.run("paint").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void versionNamesProjectKernelsAndJava() {
    Outcome outcome = CommandRunner.run("--version");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text())
        .containsPattern("zellige \\d+\\.\\d+\\.\\d+")
        .containsPattern("kernels (scalar|vector)")
        .contains("Java " + Runtime.version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compress", "optimize", "transform", "decode", "compare", "inspect"})
  void helpHasExamplesAndGoesToStdout(String command) {
    Outcome outcome = CommandRunner.run(command, "--help");
    assertThat(outcome).extracting(Outcome::status, Outcome::messages).containsExactly(0, "");
    assertThat(outcome.text())
        .startsWith("Usage: zellige " + command)
        .contains("Examples:\n  zellige " + command);
    assertThat(CommandRunner.run("--help").text()).contains("  " + command + " ");
  }

  @Test
  void shellsLearnCommandsAndOptions() {
    Outcome outcome = CommandRunner.run("completion");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text())
        .startsWith("#!/usr/bin/env bash")
        .contains("transform")
        .contains("--files-from")
        .contains("complete -F _complete_zellige");
  }

  @Test
  void aClosedStdoutIsAFailureWithoutAStackTrace(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg());
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (String[] arguments :
        new String[][] {
          {"inspect", file.toString()},
          {"decode", file.toString(), "-o", "-"},
          {"compress", file.toString(), "-o", "-"},
          {"compare", file.toString(), file.toString()}
        }) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(new ByteArrayInputStream(new byte[0]), closed, new PrintStream(err, true));
      assertThat(ZelligeCommand.commandLine(console).execute(arguments)).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("Broken pipe").hasLineCount(1);
    }
  }
}
