package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.batch.Operation;
import org.zellige.batch.job.BatchSettings;
import org.zellige.batch.job.Outputs;
import picocli.CommandLine.Option;

/** The options that say how many files are worked on at once, and what is told of them. */
final class BatchOptions {
  private static final List<String> REPORTS = List.of(".json", ".csv", ".html");

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Images to work on at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = ByteCountConverter.class,
      description = {
        "What these may take together, as estimated from their headers: 500M or 2G (default: three"
            + " quarters of Java's heap, for which see ZELLIGE_JAVA_OPTIONS=-Xmx4g). An image that"
            + " needs more is worked on alone."
      })
  private long memory = BatchSettings.usualMemory();

  @Option(
      names = "--min-saving",
      paramLabel = "PCT",
      description = {
        "Leave a JPEG as it is if less would be saved; its own bytes are delivered then (default: 2,"
            + " and 0 where nothing is lost). No JPEG ever becomes larger, unless something was asked"
            + " for that it is not."
      })
  private @Nullable Double minSaving;

  @Option(
      names = "--strict",
      description = "Refuse damaged JPEG files instead of living with the damage.")
  private boolean strict;

  @Option(names = "--dry-run", description = "Do everything but writing.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "Write what became of each file to a .json, .csv or .html file; may be given several times."
            + " HTML shows pictures and close-ups, and scores each output, which takes time."
      })
  private List<Path> reports = new ArrayList<>();

  @Option(names = "--score", description = "Score each output, for reports.")
  private boolean score;

  @Option(names = "--json", description = "Report on the standard output, as JSON.")
  private boolean json;

  @Option(
      names = "--no-progress",
      description = "Show no progress bar, which terminals alone get anyway.")
  private boolean noProgress;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  /** What is wrong with the options taken together, if anything. */
  Optional<String> complaint() {
    if (jobs < 1) {
      return Optional.of("jobs " + jobs + " is not at least 1");
    }
    if (minSaving != null && !(minSaving >= 0 && minSaving <= 100)) {
      return Optional.of("min-saving " + minSaving + " is not within 0 to 100");
    }
    return reports.stream()
        .filter(report -> REPORTS.stream().noneMatch(kind -> isKind(report, kind)))
        .map(report -> report + " is no .json, .csv or .html file")
        .findFirst();
  }

  private static boolean isKind(Path report, String extension) {
    return report.toString().toLowerCase(Locale.ROOT).endsWith(extension);
  }

  /**
   * @param saving in per cent that an output must save unless something else is said
   */
  BatchSettings settings(Operation operation, Outputs outputs, double saving) {
    boolean looks = score || reports.stream().anyMatch(report -> isKind(report, ".html"));
    return new BatchSettings(
        operation,
        outputs,
        (minSaving == null ? saving : minSaving) / 100,
        jobs,
        memory,
        looks,
        strict,
        dryRun,
        limits());
  }

  /** What one input may cost. */
  Limits limits() {
    return Limits.DEFAULT.withMaxMemory(Math.max(memory, Limits.DEFAULT.maxMemory()));
  }

  List<Path> reports() {
    return reports;
  }

  boolean isJson() {
    return json;
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean showsProgress() {
    return !noProgress && !quiet && Terminal.isError();
  }
}
