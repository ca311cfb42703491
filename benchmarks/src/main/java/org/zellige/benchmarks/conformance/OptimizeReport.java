package org.zellige.benchmarks.conformance;

import java.util.ArrayList;
import java.util.List;

/** What optimising saved, and what is not as it must be. */
final class OptimizeReport {
  private final List<String> faults = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private int files;
  private long before;
  private long after;
  private int compared;
  private long ours;
  private long theirs;

  /** Adds a file that we refused and the other program took. */
  void refused(String name, String reason) {
    faults.add("  %s: refused, %s%n".formatted(name, reason));
  }

  /**
   * Adds a file that we optimised.
   *
   * @param input bytes before
   * @param output bytes after
   * @param same whether its coefficients are those that it had
   */
  void optimized(String name, long input, long output, boolean same) {
    files++;
    before += input;
    after += output;
    if (output > input) {
      faults.add("  %s: %d bytes became %d%n".formatted(name, input, output));
    }
    if (!same) {
      faults.add("  %s: other coefficients%n".formatted(name));
    }
  }

  /** Adds the bytes that both made of a file. */
  void compared(String name, long ourBytes, long theirBytes) {
    compared++;
    ours += ourBytes;
    theirs += theirBytes;
    if (ourBytes > theirBytes) {
      behind.add("  %s: %d bytes, jpegtran %d%n".formatted(name, ourBytes, theirBytes));
    }
  }

  /** Whether nothing is at fault, and our sum is not above theirs. */
  boolean isGood() {
    return faults.isEmpty() && files > 0 && ours <= theirs;
  }

  @Override
  public String toString() {
    return "%d files, %d bytes before, %d after; faults: %d%n"
            .formatted(files, before, after, faults.size())
        + String.join("", faults)
        + "%d files that both take: %d bytes, jpegtran %d; larger than its: %d%n"
            .formatted(compared, ours, theirs, behind.size())
        + String.join("", behind);
  }
}
