package org.zellige.batch.job;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zellige.batch.Outcome;

/**
 * What became of a batch.
 *
 * @param settings of the operation, by name: strings, numbers and booleans
 * @param started when it began
 * @param nanoseconds that it took
 * @param cancelled whether it was ended before all files were worked on
 * @param results in the order of the inputs; of a cancelled batch those that there are
 */
public record BatchReport(
    Map<String, Object> settings,
    Instant started,
    long nanoseconds,
    boolean cancelled,
    List<FileResult> results) {

  /** Keeps its own copies. */
  public BatchReport {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    results = List.copyOf(results);
  }

  /**
   * Sums over results.
   *
   * @param files looked at
   * @param delivered with an output in place
   * @param unchanged of these, with the bytes of the input
   * @param skipped passed over
   * @param failed not delivered
   * @param inputBytes of those delivered
   * @param outputBytes of those delivered
   */
  public record Totals(
      int files,
      int delivered,
      int unchanged,
      int skipped,
      int failed,
      long inputBytes,
      long outputBytes) {
    /** Bytes that are no more. */
    public long saved() {
      return inputBytes - outputBytes;
    }
  }

  /** Sums over all results. */
  public Totals totals() {
    int delivered = 0;
    int unchanged = 0;
    int skipped = 0;
    int failed = 0;
    long in = 0;
    long out = 0;
    for (FileResult result : results) {
      switch (result) {
        case FileResult.Done done -> {
          delivered++;
          unchanged += done.outcome() == Outcome.KEPT ? 1 : 0;
          in += done.inputBytes();
          out += done.outputBytes();
        }
        case FileResult.Skipped passed -> skipped++;
        case FileResult.Failed lost -> failed++;
      }
    }
    return new Totals(results.size(), delivered, unchanged, skipped, failed, in, out);
  }
}
