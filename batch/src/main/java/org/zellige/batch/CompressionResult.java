package org.zellige.batch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.QualityEstimate;
import org.zellige.RequantizedJpeg;

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
   * @param quality that was given to the file, on the scale of its tables; empty if its
   *     coefficients stayed as they were
   * @param value what the measure of a target says of the file; empty without a target
   * @param requantized what there is to tell of requantisation; empty if the image was encoded
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
      OptionalDouble quality,
      OptionalDouble value,
      Optional<Requantized> requantized,
      long nanoseconds,
      List<String> warnings)
      implements CompressionResult {
    /** Keeps its own copy of the list. */
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * What became of the coefficients of a JPEG.
   *
   * @param source the quality of the input; empty if it has no quantisation tables
   * @param keptBecause why none was changed; empty if they were
   */
  record Requantized(
      Optional<QualityEstimate> source,
      RequantizedJpeg.Outcome outcome,
      Optional<String> keptBecause) {}

  /** Nothing was written. */
  record Failed(Source source, Fault fault) implements CompressionResult {}
}
