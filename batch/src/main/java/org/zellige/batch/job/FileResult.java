package org.zellige.batch.job;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.QualityEstimate;
import org.zellige.batch.Fault;
import org.zellige.batch.Look;
import org.zellige.batch.Outcome;

/** What became of one file. */
public sealed interface FileResult {
  /** The file, as messages call it. */
  String input();

  /**
   * The output is in place.
   *
   * @param output what messages call it
   * @param outcome what was done
   * @param format of the input, for example {@code PNG}
   * @param width pixels of the output
   * @param height pixels of the output
   * @param inputBytes size of the input
   * @param outputBytes size of the output
   * @param quality that was given, on the scale of the tables; empty if coefficients stayed
   * @param value what the measure of a target says; empty without a target
   * @param sourceQuality that of the input; empty if it is no JPEG, or has no quantisation tables
   * @param keptBecause why it was not made smaller by loss; empty if it was, or should not be
   * @param look at the output; empty if none was asked for, or none was possible
   * @param nanoseconds from before reading to after writing
   * @param warnings what was lost or lived with
   */
  record Done(
      String input,
      String output,
      Outcome outcome,
      String format,
      int width,
      int height,
      long inputBytes,
      long outputBytes,
      OptionalDouble quality,
      OptionalDouble value,
      Optional<QualityEstimate> sourceQuality,
      Optional<String> keptBecause,
      Optional<Look> look,
      long nanoseconds,
      List<String> warnings)
      implements FileResult {
    /** Keeps its own copy of the list. */
    public Done {
      warnings = List.copyOf(warnings);
    }

    /** Bytes that are no more; negative if the output is larger. */
    public long saved() {
      return inputBytes - outputBytes;
    }
  }

  /**
   * It was passed over and not touched.
   *
   * @param reason one clause
   */
  record Skipped(String input, String reason) implements FileResult {}

  /** It was not touched, and there is no output. */
  record Failed(String input, Fault fault) implements FileResult {}
}
