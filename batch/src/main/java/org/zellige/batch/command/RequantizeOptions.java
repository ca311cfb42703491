package org.zellige.batch.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.Optimization;
import org.zellige.batch.CompressionSettings.Process;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of {@code compress} that turn on requantisation and belong to it. */
final class RequantizeOptions {
  /** What would change pixels, or is the encoder's alone. */
  private static final List<String> EXCLUDED =
      List.of(
          "--subsampling",
          "--baseline",
          "--lossless",
          "--arithmetic",
          "--precision",
          "--restart",
          "--grayscale",
          "--matte",
          "--design-tables");

  @Option(
      names = "--requantize",
      description = {
        "Make JPEG files smaller by coarser quantisation of their own coefficients, which loses less"
            + " than decoding and encoding. The result is never larger; what would be no smaller is"
            + " coded anew without loss."
      })
  private boolean requantize;

  @Option(
      names = "--keep",
      paramLabel = "KINDS",
      converter = KeepConverter.class,
      description = {
        "With --requantize: metadata that stay, as with zellige optimize (default: all)."
      })
  private KeepConverter.@Nullable Kept keep;

  /** Whether JPEG files are requantised. */
  boolean isOn() {
    return requantize;
  }

  /** What is wrong with the options taken together, if anything. */
  Optional<String> complaint(ParseResult given) {
    if (!requantize) {
      return keep == null ? Optional.empty() : Optional.of("--keep is for --requantize");
    }
    return EXCLUDED.stream()
        .filter(given::hasMatchedOption)
        .map(name -> "--requantize excludes " + name)
        .findFirst();
  }

  /** How results are coded. */
  Optimization coding(int effort, Optional<Process> process) {
    Optimization.Builder coding = Optimization.builder().effort(effort);
    if (keep != null) {
      coding.keep(keep.kinds());
    }
    process.ifPresent(kind ->
        coding.coding(
            kind == Process.PROGRESSIVE
                ? Optimization.Coding.PROGRESSIVE
                : Optimization.Coding.SEQUENTIAL));
    return coding.build();
  }
}
