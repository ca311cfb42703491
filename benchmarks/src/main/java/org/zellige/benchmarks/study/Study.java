package org.zellige.benchmarks.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zellige.benchmarks.image.PngFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how good encoders are. */
@Command(
    name = "benchmarks/study",
    mixinStandardHelpOptions = true,
    description = {
      "Encodes every PNG of FOLDER with every encoder at every quality, decodes with Zellige's"
          + " standard decoder, scores, and compares the encoders by BD-rate. Writes a CSV file of"
          + " all points and an HTML page beside it.",
      "An encoder is one of",
      "  zellige:[NAME=][SETTING+…]   settings: 444, 422, 420, ijg, flat, perceptual, e1 … e9,",
      "                              uniform, adaptive, greedy, trellis, sequential, progressive,",
      "                              compensated, plain (luma), dering, ring, designed (tables)",
      "  command:NAME=COMMAND LINE    with {quality}, {output}, and {input} (PNM) or {png}",
      "  imageio:[NAME=]FORMAT@CLASS  the writer whose class name begins so",
      "Images of tables are those of the folder if the names are equal or the table's has a"
          + " prefix that ends with an underscore: kodak_kodim01 is kodim01.",
      "Exit status: 0 done, 1 an encoder or a file failed, 2 wrong usage."
    })
public final class Study implements Callable<Integer> {
  private static final Set<Metric> DEFAULT_METRICS =
      Set.of(Metric.SSIMULACRA2, Metric.BUTTERAUGLI_3, Metric.BUTTERAUGLI_MAX, Metric.PSNR_Y);

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "PNG files; none to report on tables alone")
  private @Nullable Path folder;

  @Option(
      names = {"-e", "--encoder"},
      paramLabel = "SPEC",
      description = "an encoder; may be repeated")
  private List<String> encoders = new ArrayList<>();

  @Option(
      names = "--peers",
      description = "also libjpeg-turbo, mozjpeg and the JDK's writer, as far as they are there")
  private boolean peers;

  @Option(
      names = "--points",
      paramLabel = "FILE",
      description = "a CSV file of an earlier study, whose encoders are taken in; may be repeated")
  private List<Path> tables = new ArrayList<>();

  @Option(
      names = "--anchor",
      paramLabel = "NAME",
      description = "the encoder that others are compared with; default the first")
  private @Nullable String anchor;

  @Option(
      names = "--qualities",
      paramLabel = "Q",
      defaultValue = "15,25,40,55,70,80,88,94,97",
      description = "as in 20,40,60..90:5; default ${DEFAULT-VALUE}")
  private String qualities = "";

  @Option(
      names = "--metrics",
      paramLabel = "M",
      split = ",",
      description =
          "of ssimu2, butter3, buttermax, psnr, ssim, msssim; default ssimu2, butter3, buttermax,"
              + " psnr, or what a table has")
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--range",
      paramLabel = "M=A..B",
      description = "scores over which curves are compared; may be repeated")
  private Map<String, String> ranges = Map.of();

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "takes the first N images by name; default all")
  private int maxImages = Integer.MAX_VALUE;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "1",
      description = "images at a time; with more than 1, times mean little")
  private int jobs = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "the CSV file; default study.csv in the build folder")
  private Path out = Path.of(System.getProperty("benchmarks.results", "."), "study.csv");

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command with its rules for errors. */
  static CommandLine commandLine() {
    return new CommandLine(new Study())
        .setExecutionExceptionHandler((failure, line, parsed) -> {
          if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            boolean isPath = failure instanceof NoSuchFileException;
            System.err.println((isPath ? "no such file: " : "") + failure.getMessage());
            return failure instanceof IOException ? 1 : CommandLine.ExitCode.USAGE;
          }
          throw failure;
        });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<Metric, ScoreRange> chosenRanges = chosenRanges();
    Set<Metric> chosenMetrics = chosenMetrics();
    List<Encoder> own = ownEncoders();
    List<Point> all = new ArrayList<>();
    for (Path table : tables) {
      all.addAll(PointFile.read(table));
    }
    List<String> names =
        Stream.concat(own.stream().map(Encoder::name), all.stream().map(Point::encoder))
            .distinct()
            .toList();
    require(!names.isEmpty(), "nothing to report on: give FOLDER with encoders, or --points");
    String base = anchor == null ? names.getFirst() : anchor;
    require(names.contains(base), "no encoder is called " + base + "; there are " + names);
    if (folder != null) {
      all.addAll(0, encoded(folder, own, chosenMetrics));
    }
    PointFile.write(out, all);
    requireDistinct(all);
    PointSet points = new PointSet(ImageNames.unify(all));
    List<BdRateTable> rates = new ArrayList<>();
    for (Metric metric : chosenMetrics.isEmpty() ? points.metrics() : chosenMetrics) {
      ScoreRange range = chosenRanges.getOrDefault(metric, metric.range());
      rates.add(BdRateTable.of(points, metric, range, base));
    }
    String name = out.getFileName().toString().replaceFirst("\\.csv$", "");
    Path page = out.resolveSibling(name + ".html");
    Files.writeString(page, new HtmlReport(points, rates).toString());
    System.out.print(new TextReport(rates));
    System.err.println("points in " + out + ", plots in " + page);
    return 0;
  }

  private List<Encoder> ownEncoders() throws InterruptedException {
    List<Encoder> own = new ArrayList<>(encoders.stream().map(Encoder::parse).toList());
    if (peers) {
      Peers found = Peers.find(Path.of(System.getProperty("benchmarks.peers", "benchmarks/peers")));
      found.missing().forEach(reason -> System.err.println("left out – " + reason));
      own.addAll(found.present());
    }
    require(own.isEmpty() || folder != null, "encoders need a FOLDER of images");
    require(folder == null || !own.isEmpty(), "no encoders: give --encoder or --peers");
    require(
        own.stream().map(Encoder::name).distinct().count() == own.size(),
        "two encoders have the same name");
    return own;
  }

  private List<Point> encoded(Path images, List<Encoder> own, Set<Metric> chosen)
      throws IOException, InterruptedException {
    require(jobs >= 1, "jobs: " + jobs);
    List<Path> files = PngFolder.list(images, maxImages);
    require(!files.isEmpty(), "no PNG files in " + images);
    Set<Metric> measured = chosen.isEmpty() ? DEFAULT_METRICS : chosen;
    return new StudyRun(own, Qualities.parse(qualities), measured, jobs).points(files);
  }

  private Set<Metric> chosenMetrics() {
    Set<Metric> chosen = EnumSet.noneOf(Metric.class);
    metrics.forEach(name -> chosen.add(Metric.parse(name)));
    return chosen;
  }

  private Map<Metric, ScoreRange> chosenRanges() {
    Map<Metric, ScoreRange> chosen = new EnumMap<>(Metric.class);
    ranges.forEach((metric, range) -> chosen.put(Metric.parse(metric), ScoreRange.parse(range)));
    return chosen;
  }

  /** The same encoder in two tables would make one curve of two. */
  private static void requireDistinct(List<Point> points) {
    record Key(String encoder, String image, double quality) {}
    Set<Key> seen = new HashSet<>();
    for (Point point : points) {
      require(
          seen.add(new Key(point.encoder(), point.image(), point.quality())),
          "%s has %s at quality %s twice"
              .formatted(point.encoder(), point.image(), point.quality()));
    }
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new IllegalArgumentException(reason);
    }
  }
}
