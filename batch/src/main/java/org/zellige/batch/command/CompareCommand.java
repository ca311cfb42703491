package org.zellige.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.batch.Fault;
import org.zellige.batch.FileTarget;
import org.zellige.batch.Json;
import org.zellige.batch.MapOutput;
import org.zellige.batch.Metric;
import org.zellige.batch.Operation;
import org.zellige.batch.RasterFormat;
import org.zellige.batch.Scoring;
import org.zellige.batch.ScoringResult;
import org.zellige.batch.Source;
import org.zellige.batch.Threshold;
import org.zellige.batch.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zellige compare}. */
@Command(
    name = "compare",
    description = {
      "Tells how far images are from their original.",
      "",
      "Reads every format that compress reads. Pixels are taken as they are stored: for sRGB,"
          + " and not turned upright. Transparent images are laid on a dark and on a bright"
          + " gray (10 and 90 %%; Butteraugli: black and white), and the worse score counts. All"
          + " need the same size, 8 x 8 pixels at least.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Scores:",
      "  ssimulacra2      100 equal, 90 hardly to be told apart, 70 high, 50 medium quality",
      "  butteraugli-3    0 equal, about 1 just visible; the 3-norm over all pixels",
      "  butteraugli-max  0 equal; the worst place",
      "  psnr             of luma, in decibels; inf equal (\"Infinity\" in JSON)",
      "  ssim, ms-ssim    of luma; 1 equal",
      "",
      "JSON: {reference: {file, format, bytes, width, height, warnings}, distorted: [...]} with"
          + " {file, format, bytes, scores, misses, warnings} for each image; scores by the names"
          + " above, misses are the scores that miss a threshold. What failed has {file, error:"
          + " {reason, offset, refused}}.",
      "",
      "Exit status: 0 done, 1 some file failed or misses a threshold, 2 wrong usage, 3 refused by"
          + " a limit.",
      "",
      "Examples:",
      "  zellige compare photo.png photo.jpg",
      "  zellige compare --metric ssimulacra2,psnr photo.png q50.jpg q70.jpg q90.webp",
      "  zellige compare photo.png photo.jpg --metric butteraugli --map where.png",
      "  zellige compare --min-ssimulacra2 80 --max-butteraugli 1.5 photo.png photo.jpg || exit",
      "  zellige compare --json photo.png *.jpg | jq '.distorted[] | [.file, .scores.psnr]'"
    })
final class CompareCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "REFERENCE",
      description = "The original; - is the standard input.")
  private Source reference = Source.stdin();

  @Parameters(
      index = "1..*",
      paramLabel = "DISTORTED",
      arity = "1..*",
      description = "Images to compare with it; - is the standard input.")
  private List<Source> distorted = new ArrayList<>();

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      split = ",",
      description =
          "all (default), ssimulacra2, butteraugli, psnr, ssim or ms-ssim; several with commas."
              + " Those of thresholds and of the map are added.")
  private List<String> metricNames = new ArrayList<>();

  @Mixin private ThresholdOptions thresholdOptions = new ThresholdOptions();

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "Draw where the one distorted image differs, the lighter the more, with a legend: a"
              + " .png, .ppm, .bmp or .tif file.")
  private @Nullable Path map;

  @Option(
      names = "--map-metric",
      paramLabel = "NAME",
      description =
          "Whose map to draw (default: the one of --metric if it names one, else ssimulacra2).")
  private @Nullable String mapMetric;

  @Option(
      names = "--map-max",
      paramLabel = "N",
      description =
          "Value that gets the lightest colour, to draw several maps alike (default: a round number"
              + " that all but a hundredth of the pixels stay under).")
  private @Nullable Double mapMax;

  @Option(names = "--force", description = "Overwrite a map that exists.")
  private boolean force;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads at work (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Write one JSON document instead of the table.")
  private boolean json;

  @Option(names = "--quiet", description = "Say nothing of damage that was lived with.")
  private boolean quiet;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Threshold> thresholds = thresholds();
    Set<Metric> metrics = metrics();
    Optional<MapOutput> mapOutput = mapOutput(metrics);
    check();
    mapOutput.ifPresent(output -> metrics.add(output.metric()));
    thresholds.forEach(threshold -> metrics.add(threshold.score().metric()));
    List<Source> sources = new ArrayList<>(distorted);
    sources.add(reference);
    KernelsChoice.forSources(sources, Operation.LOOK);
    ScoringReport report = ScoringReport.of(metrics, distorted, thresholds);
    try (ExecutorService helpers = Executors.newFixedThreadPool(jobs)) {
      Scoring scoring;
      try {
        scoring = Scoring.prepare(reference, console.in(), metrics, Limits.DEFAULT, helpers, jobs);
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        return referenceFailed(Fault.of(reference.name(), e));
      }
      return score(scoring, report, mapOutput);
    }
  }

  private int referenceFailed(Fault fault) throws IOException {
    console.complain(fault);
    if (json) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("file", reference.name());
      record.put("error", JsonReport.error(fault));
      print(record, List.of());
    }
    return ExitStatus.of(List.of(fault));
  }

  private int score(Scoring scoring, ScoringReport report, Optional<MapOutput> mapOutput)
      throws IOException {
    warn(reference, scoring.original().warnings());
    if (!json) {
      console.print(report.heading());
    }
    List<Fault> faults = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    boolean missed = false;
    for (Source source : distorted) {
      ScoringResult result = scoring.run(source, console.in(), mapOutput);
      records.add(report.json(result));
      switch (result) {
        case ScoringResult.Failed failed -> {
          faults.add(failed.fault());
          console.complain(failed.fault());
        }
        case ScoringResult.Done done -> {
          warn(source, done.warnings());
          if (!json) {
            console.print(report.row(done));
          }
          for (Threshold threshold : report.misses(done)) {
            missed = true;
            console.complain(report.complaint(done, threshold));
          }
        }
      }
    }
    if (json) {
      print(ScoringReport.json(scoring.original()), records);
    }
    return missed ? ExitStatus.FAILED : ExitStatus.of(faults);
  }

  private void warn(Source source, List<String> warnings) {
    if (!quiet) {
      warnings.forEach(w -> console.complain(source.name() + ": warning: " + w));
    }
  }

  private void print(Map<String, Object> original, List<Map<String, Object>> records)
      throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("reference", original);
    document.put("distorted", records);
    console.print(Json.text(document) + "\n");
  }

  private void check() {
    demand(jobs >= 1, "--jobs is a number from 1, not " + jobs);
    List<Source> all = new ArrayList<>(distorted);
    all.add(reference);
    long stdins = all.stream().filter(source -> source.file().isEmpty()).count();
    demand(stdins <= 1, "the standard input can be read only once");
  }

  private List<Threshold> thresholds() {
    try {
      return thresholdOptions.list();
    } catch (IllegalArgumentException e) {
      throw complaint(String.valueOf(e.getMessage()));
    }
  }

  private Set<Metric> metrics() {
    Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    for (String name : metricNames) {
      if (name.equals(ALL)) {
        return EnumSet.allOf(Metric.class);
      }
      metrics.add(metric(name));
    }
    return metrics.isEmpty() ? EnumSet.allOf(Metric.class) : metrics;
  }

  private Metric metric(String name) {
    return Metric.of(name).orElseThrow(() -> complaint("no metric is called '" + name + "'"));
  }

  private Optional<MapOutput> mapOutput(Set<Metric> metrics) {
    if (map == null) {
      demand(mapMetric == null && mapMax == null, "--map-metric and --map-max need --map");
      return Optional.empty();
    }
    demand(distorted.size() == 1, "--map takes one distorted image");
    demand(mapMax == null || mapMax > 0 && Double.isFinite(mapMax), "--map-max must be above 0");
    Metric drawn = metrics.size() == 1 ? metrics.iterator().next() : Metric.SSIMULACRA2;
    Path file = map;
    RasterFormat format =
        RasterFormat.ofName(file.toString())
            .orElseThrow(() -> complaint("no format is known by the extension of " + file));
    return Optional.of(
        new MapOutput(
            mapMetric == null ? drawn : metric(mapMetric),
            mapMax == null ? OptionalDouble.empty() : OptionalDouble.of(mapMax),
            format,
            new FileTarget(file, force)));
  }

  private void demand(boolean condition, String complaint) {
    if (!condition) {
      throw complaint(complaint);
    }
  }

  private ParameterException complaint(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
