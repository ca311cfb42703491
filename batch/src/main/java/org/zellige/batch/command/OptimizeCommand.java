package org.zellige.batch.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.zellige.Limits;
import org.zellige.Optimization;
import org.zellige.batch.Fault;
import org.zellige.batch.Json;
import org.zellige.batch.LosslessOptimization;
import org.zellige.batch.OptimizationResult;
import org.zellige.batch.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "  zellige optimize --out-dir small --keep icc,exif *.jpg",
      "  zellige optimize --coding sequential photo.jpg -o photo-baseline.jpg",
      "  cat photo.jpg | zellige optimize - > smaller.jpg"
    })
final class OptimizeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "JPEG files; - is the standard input.")
  private List<Source> sources = new ArrayList<>();

  @Mixin private InPlaceOptions output = new InPlaceOptions();

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

  @Option(names = "--json", description = "Report on the standard output, as a JSON array.")
  private boolean json;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  OptimizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    demand(effort >= 1 && effort <= 9, "effort " + effort + " is not within 1 to 9");
    output.complaint(sources, json).ifPresent(complaint -> demand(false, complaint));
    LosslessOptimization optimization =
        new LosslessOptimization(
            new Optimization(
                coding,
                arithmetic.isSet(),
                effort,
                keep.kinds(),
                keepRestarts,
                acceptDamage,
                Limits.DEFAULT));
    List<OptimizationResult> results = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Source source : sources) {
      OptimizationResult result =
          optimization.run(source, output.target(source, console), console.in());
      results.add(result);
      switch (result) {
        case OptimizationResult.Failed failed -> {
          faults.add(failed.fault());
          console.complain(failed.fault());
        }
        case OptimizationResult.Done done -> {
          if (!quiet) {
            console.say(OptimizationReport.line(done));
          }
        }
      }
    }
    if (json) {
      console.print(Json.text(results.stream().map(OptimizationReport::json).toList()) + "\n");
    }
    return ExitStatus.of(faults);
  }

  private void demand(boolean condition, String complaint) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), complaint);
    }
  }
}
