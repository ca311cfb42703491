package org.zellige.batch.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Entry point of the command {@code zellige}. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    prepare();
    Console console = new Console(System.in, new FileOutputStream(FileDescriptor.out), System.err);
    System.exit(ZelligeCommand.commandLine(console, arguments).execute(arguments));
  }

  /** No window is opened, and the readers of ImageIO shall not look for a display. */
  static void prepare() {
    System.setProperty("java.awt.headless", "true");
  }
}
