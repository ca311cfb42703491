package org.zellige.batch.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.batch.Handling;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of {@code compress} about what inputs bring along, most of all JPEG files. */
final class JpegOptions {
  /** What would change pixels, or is the encoder's alone. */
  private static final List<String> EXCLUDED =
      List.of(
          "--reencode",
          "--subsampling",
          "--baseline",
          "--lossless",
          "--arithmetic",
          "--precision",
          "--restart",
          "--grayscale",
          "--matte",
          "--design-tables",
          "--to-srgb");

  @Option(
      names = "--requantize",
      description = {
        "Take JPEG files alone, and make them smaller by coarser quantisation of their own"
            + " coefficients only. The result is never larger; what would be no smaller is coded anew"
            + " without loss."
      })
  private boolean requantize;

  @Option(names = "--reencode", description = "Decode and encode JPEG files in any case.")
  private boolean reencode;

  @Option(
      names = "--keep",
      paramLabel = "KINDS",
      converter = KeepConverter.class,
      description = {
        "Metadata that stay: all, none, or some of icc, exif, xmp, iptc, comment, embedded (further"
            + " images, such as gain maps, which only coefficients can keep) and other (default: all)."
      })
  private KeepConverter.@Nullable Kept keep;

  @Option(
      names = "--auto-orient",
      description =
          "Turn JPEG files upright as their Exif says, and reset that; without loss where their edges"
              + " allow it.")
  private boolean autoOrient;

  @Option(
      names = "--to-srgb",
      description = "Convert colours of other profiles to sRGB and drop the profile.")
  private boolean toSrgb;

  @Option(
      names = "--mark",
      description = {
        "Leave a comment in each output. A file with such a comment is left alone by any later run,"
            + " so that it never loses quality twice."
      })
  private boolean mark;

  @Option(names = "--ignore-marks", description = "Compress marked files again.")
  private boolean ignoreMarks;

  /** Whether JPEG files are requantised, and nothing else. */
  boolean requantize() {
    return requantize;
  }

  /** What is wrong with the options taken together, if anything. */
  Optional<String> complaint(ParseResult given) {
    return requantize
        ? EXCLUDED.stream()
            .filter(given::hasMatchedOption)
            .map(name -> "--requantize excludes " + name)
            .findFirst()
        : Optional.empty();
  }

  /**
   * What is done with that which inputs bring along.
   *
   * @param encoderAlone whether something is asked for that coefficients cannot give
   */
  Handling handling(boolean encoderAlone) {
    return new Handling(
        requantize
            ? Handling.Jpegs.REQUANTIZE
            : reencode || encoderAlone ? Handling.Jpegs.ENCODE : Handling.Jpegs.AUTO,
        (keep == null ? KeepConverter.Kept.ALL : keep).kinds(),
        autoOrient,
        toSrgb,
        mark,
        ignoreMarks);
  }
}
