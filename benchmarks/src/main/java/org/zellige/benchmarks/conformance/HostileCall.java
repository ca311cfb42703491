package org.zellige.benchmarks.conformance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * One thing done with a file that may be anything.
 *
 * @param name what was done
 * @param time from the call to its end
 * @param outcome with the number of warnings, if it returned
 */
record HostileCall(Path file, String name, Duration time, Outcome<Integer> outcome) {
  /** File, call and time in a line. */
  String timing() {
    return String.format(Locale.ROOT, "%6.3f s  %s  %s", time.toNanos() / 1e9, file, name);
  }

  /** File, call and how it ended in a line. */
  @Override
  public String toString() {
    return "%s  %s: %s".formatted(file, name, outcome);
  }
}
