package org.zellige.batch.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.zellige.corpus.Examples;

/**
 * What a JVM does once so that later ones start faster: the launcher has it note the classes and
 * methods that this needs (JEP 483, 514, 515). It does what most people do with one photo.
 */
final class Training {
  /** So often that HotSpot compiles what it would for a photo. */
  private static final int ROUNDS = 4;

  private final Console console;
  private final Path folder;

  private Training(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  /**
   * Works in a folder for temporary files and leaves nothing there.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    Main.prepare();
    PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(InputStream.nullInputStream(), nobody, nobody);
    Path folder = Files.createTempDirectory("zellige-training");
    try {
      new Training(console, folder).train();
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private void train() throws IOException {
    String png = Examples.write(Examples.scenes().get(0), folder, 960, 640).toString();
    for (int i = 0; i < ROUNDS; i++) {
      String jpeg = place(i + ".jpg");
      run("compress", "-q", "85", png, "-o", jpeg);
      run("compress", "-q", "85", "--effort", "1", png, "-o", place(i + "-1.jpg"));
      run("compress", "-q", "85", jpeg, "-o", place(i + "-2.jpg"));
      run("optimize", jpeg, "-o", place(i + "-3.jpg"));
      run("decode", jpeg, "-o", place(i + ".png"));
      run("decode", jpeg, "-o", place(i + ".ppm"));
      run("inspect", jpeg);
    }
    run("compress", "--help");
    // Afterwards, since it wants the kernels for many photos.
    run("--version");
  }

  private String place(String name) {
    return folder.resolve(name).toString();
  }

  private void run(String... arguments) throws IOException {
    int status = ZelligeCommand.commandLine(console, arguments).execute(arguments);
    if (status != ExitStatus.DONE) {
      throw new IOException(String.join(" ", arguments) + " ended with " + status);
    }
  }
}
