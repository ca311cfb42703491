package org.zellige.batch.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Runs the command in this process, with streams of its own. */
final class CommandRunner {
  /**
   * How it ended.
   *
   * @param status the exit status
   * @param data the standard output
   * @param messages the standard error stream
   */
  record Outcome(int status, byte[] data, String messages) {
    String text() {
      return new String(data, StandardCharsets.UTF_8);
    }
  }

  private CommandRunner() {}

  static Outcome run(Object... arguments) {
    return runWith(new byte[0], arguments);
  }

  static Outcome runWith(byte[] stdin, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(stdin),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int status = ZelligeCommand.commandLine(console).execute(texts);
    return new Outcome(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
