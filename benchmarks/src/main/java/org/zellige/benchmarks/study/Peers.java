package org.zellige.benchmarks.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The encoders of others that packages bring: those that are there, and a sentence for each that is
 * not.
 */
record Peers(List<Encoder> present, List<String> missing) {
  /** A program is asked whether it is there; installing mozjpeg is part of its answer. */
  private static final long MOST_SECONDS = 300;

  /**
   * Looks for them.
   *
   * @param scripts the folder {@code benchmarks/peers}
   */
  static Peers find(Path scripts) throws InterruptedException {
    List<Encoder> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    String mozjpeg = scripts.resolve("mozjpeg").toString();
    if (runs("cjpeg", "-version")) {
      String cjpeg = "cjpeg -quality {quality} -optimize -progressive %s-outfile {output} {input}";
      present.add(CommandEncoder.parse("cjpeg420", cjpeg.formatted("")));
      present.add(CommandEncoder.parse("cjpeg444", cjpeg.formatted("-sample 1x1 ")));
    } else {
      missing.add("libjpeg-turbo: no cjpeg on the path (Debian: libjpeg-turbo-progs)");
    }
    if (runs(mozjpeg, "--check")) {
      String command = "'" + mozjpeg + "' {quality} %s {png} {output}";
      present.add(CommandEncoder.parse("mozjpeg420", command.formatted("4:2:0")));
      present.add(CommandEncoder.parse("mozjpeg444", command.formatted("4:4:4")));
    } else {
      missing.add("mozjpeg: " + mozjpeg + " --check fails (it needs node and npm)");
    }
    try {
      present.add(ImageIoEncoder.parse("jdk", "JPEG@com.sun.imageio.plugins.jpeg"));
    } catch (IllegalArgumentException e) {
      missing.add("the JDK's writer: " + e.getMessage());
    }
    return new Peers(List.copyOf(present), List.copyOf(missing));
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
