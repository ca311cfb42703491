package org.zellige.batch.command;

import java.io.IOException;
import org.zellige.Optimization;
import org.zellige.batch.LosslessOptimization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zellige optimize}. */
@Command(
    name = "optimize",
    description = {
      "Makes JPEG files smaller without loss.",
      "",
      "The coefficients stay the same, and so does every pixel; each result is decoded and"
          + " compared before it is written. A file that cannot be bettered is copied as it is.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  zellige optimize --in-place *.jpg",
      "  zellige optimize -r --in-place photos",
      "  zellige optimize --out-dir small --keep icc,exif *.jpg",
      "  zellige optimize --coding sequential photo.jpg -o photo-baseline.jpg",
      "  cat photo.jpg | zellige optimize - > smaller.jpg"
    })
final class OptimizeCommand extends BatchCommand {
  /** Per cent: nothing is lost, so any byte counts. */
  private static final double MIN_SAVING = 0;

  @Option(
      names = "--coding",
      paramLabel = "NAME",
      description = {
        "Process of the output: auto (the smaller one), progressive, sequential, or keep for that of"
            + " the input (default: auto)."
      })
  private Optimization.Coding coding = Optimization.Coding.AUTO;

  @Mixin private ArithmeticOption arithmetic = new ArithmeticOption();

  @Option(
      names = "--effort",
      paramLabel = "N",
      description = "How hard to search for progressive scans, 1 to 9 (default: 7).")
  private int effort = 7;

  @Option(
      names = "--keep",
      paramLabel = "KINDS",
      converter = KeepConverter.class,
      description = {
        "Metadata that stay: all, none, or some of icc, exif, xmp, iptc, comment, embedded (further"
            + " images and whatever else follows the first) and other (default: all)."
      })
  private KeepConverter.Kept keep = KeepConverter.Kept.ALL;

  @Option(names = "--keep-restarts", description = "Keep restart markers.")
  private boolean keepRestarts;

  @Option(
      names = "--accept-damage",
      description = "Rewrite damaged files too; nothing will tell of the damage any more.")
  private boolean acceptDamage;

  @Mixin private BatchOptions batch = new BatchOptions();

  OptimizeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    demand(effort >= 1 && effort <= 9, "effort " + effort + " is not within 1 to 9");
    LosslessOptimization optimization =
        new LosslessOptimization(
            Optimization.builder()
                .coding(coding)
                .arithmetic(arithmetic.isSet())
                .effort(effort)
                .keep(keep.kinds())
                .keepRestarts(keepRestarts)
                .acceptDamage(acceptDamage)
                .limits(batch.limits())
                .build());
    return run(optimization, batch, MIN_SAVING);
  }
}
