package org.zellige.batch;

import java.util.List;
import java.util.OptionalDouble;

/** How one compression ended. */
public sealed interface CompressionResult {
  /** What was read. */
  Source source();

  /**
   * A JPEG was written.
   *
   * @param format of the input, for example {@code PNG}
   * @param width pixels
   * @param height pixels
   * @param inputBytes size of the input
   * @param outputBytes size of the JPEG
   * @param quality that the file has on the scale of its tables
   * @param value what the measure of a target says of the file; empty without a target
   * @param nanoseconds from before reading to after writing
   * @param warnings what was lost or lived with
   */
  record Done(
      Source source,
      Target target,
      String format,
      int width,
      int height,
      long inputBytes,
      long outputBytes,
      double quality,
      OptionalDouble value,
      long nanoseconds,
      List<String> warnings)
      implements CompressionResult {
    /** Keeps its own copy of the list. */
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  /** Nothing was written. */
  record Failed(Source source, Fault fault) implements CompressionResult {}
}
