package org.zellige.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
final class Terminal {
  /** Set by the launcher, which can ask the system: true or false. */
  static final String PROPERTY = "org.zellige.terminal";

  private Terminal() {}

  /**
   * Whether the standard error stream is a terminal. Java itself only tells whether input and
   * output both are.
   */
  static boolean isError() {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    Path link = Path.of("/proc/self/fd/2");
    if (Files.isSymbolicLink(link)) {
      try {
        String device = Files.readSymbolicLink(link).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return System.console() != null && System.console().isTerminal();
  }
}
