package org.zellige.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.QualityEstimate;

/**
 * What became of the content of a file.
 *
 * @param bytes of the output; not copied
 * @param outcome what was done
 * @param format of the input, for example {@code PNG}
 * @param width pixels of the output
 * @param height pixels of the output
 * @param demanded whether the input would not do in its place, however little is saved: because it
 *     is no JPEG, or not upright, or not of the kind that was asked for
 * @param quality that was given, on the scale of the tables; empty if coefficients stayed
 * @param value what the measure of a target says; empty without a target
 * @param sourceQuality that of the input; empty if it is no JPEG or has no quantisation tables
 * @param keptBecause why no coefficient was changed; empty if some were, or none should have been
 * @param warnings what was lost or lived with
 */
public record Product(
    byte[] bytes,
    Outcome outcome,
    String format,
    int width,
    int height,
    boolean demanded,
    OptionalDouble quality,
    OptionalDouble value,
    Optional<QualityEstimate> sourceQuality,
    Optional<String> keptBecause,
    List<String> warnings) {

  /** Keeps its own copy of the list. */
  public Product {
    warnings = List.copyOf(warnings);
  }

  /**
   * The input in place of the output.
   *
   * @param because one clause
   */
  public Product kept(byte[] input, String because) {
    return new Product(
        input,
        Outcome.KEPT,
        format,
        width,
        height,
        demanded,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        sourceQuality,
        Optional.of(because),
        warnings);
  }

  /** The same with a warning more, before the others. */
  public Product warned(String warning) {
    List<String> more = new ArrayList<>(List.of(warning));
    more.addAll(warnings);
    return new Product(
        bytes,
        outcome,
        format,
        width,
        height,
        demanded,
        quality,
        value,
        sourceQuality,
        keptBecause,
        more);
  }
}
