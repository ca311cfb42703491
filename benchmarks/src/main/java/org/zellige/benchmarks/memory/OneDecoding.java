package org.zellige.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Path;

/** The program that decodes one file in a JVM of its own. */
public final class OneDecoding {
  private OneDecoding() {}

  /** Takes the name of a {@link View} and a file. */
  public static void main(String[] arguments) throws IOException {
    View.valueOf(arguments[0]).get(Path.of(arguments[1]));
  }
}
