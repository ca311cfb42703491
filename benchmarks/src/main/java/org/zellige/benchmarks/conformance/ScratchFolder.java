package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder for files that pass between programs; gone with what it holds when closed.
 *
 * @param path where it is
 */
record ScratchFolder(Path path) implements AutoCloseable {
  /** Makes one. */
  static ScratchFolder open() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("zellige-benchmarks"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }
}
