package org.zellige.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@link OneDecoding} in JVMs with heaps of given sizes.
 *
 * @param kernels {@code scalar} or {@code vector}
 * @param messages file that receives what the JVM says
 */
record ChildJvm(View view, Path file, String kernels, Path messages) {
  /** A JVM that does nothing but collect garbage is stopped after so many seconds. */
  private static final long PATIENCE = 120;

  /**
   * Whether a heap is large enough.
   *
   * @param mebibytes size of the heap
   */
  boolean succeeds(int mebibytes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + mebibytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-Dorg.zellige.kernels=" + kernels);
    if (kernels.equals("vector")) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OneDecoding.class.getName(), view.name(), file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return false;
    }
    return process.exitValue() == 0;
  }
}
