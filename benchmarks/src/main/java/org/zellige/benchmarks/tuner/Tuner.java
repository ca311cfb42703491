package org.zellige.benchmarks.tuner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PngArguments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the encoder's constants. */
@Command(
    name = "benchmarks/tuner",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for the constants of the perceptual tables with which the PNG files of FOLDER need the"
          + " fewest bytes at equal score, half by SSIMULACRA2 and half by the 3-norm of"
          + " Butteraugli, compared with the constants of the product. Images that lose count more."
          + " Prints the best as Java. The same command finds the same constants.",
      "Fit to other images than those on which results are reported.",
      "Exit status: 0 done, 1 an image failed, 2 wrong usage."
    })
public final class Tuner implements Callable<Integer> {
  @Mixin private PngArguments pngs = new PngArguments();

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "CMAES",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private Search.Method method = Search.Method.CMAES;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "1000",
      description = "at most so many; default ${DEFAULT-VALUE}")
  private int trials;

  @Option(
      names = "--spread",
      paramLabel = "F",
      defaultValue = "1",
      description = "factor on how far the search looks at first; default ${DEFAULT-VALUE}")
  private double spread;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of CMAES")
  private long seed;

  @Option(
      names = "--crop",
      paramLabel = "N",
      defaultValue = "384",
      description = "takes the middle N × N pixels; default ${DEFAULT-VALUE}")
  private int side;

  @Option(
      names = "--qualities",
      paramLabel = "Q",
      split = ",",
      defaultValue = "16,28,40,52,64,74,82,88,93",
      description = "rising; default ${DEFAULT-VALUE}")
  private double[] qualities = {};

  @Option(
      names = "--stride",
      paramLabel = "N",
      defaultValue = "3",
      description = "every Nth quality for each image, in turn; default ${DEFAULT-VALUE}")
  private int stride;

  @Option(
      names = "--subsamplings",
      paramLabel = "S",
      split = ",",
      defaultValue = "420",
      description = "for one image after the other; default ${DEFAULT-VALUE}")
  private List<String> subsamplings = List.of();

  @Option(
      names = "--effort",
      paramLabel = "N",
      defaultValue = "5",
      description = "of the encoder that uses the tables, 1 to 9; default ${DEFAULT-VALUE}")
  private int effort;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "images at a time; the result is the same for any; default ${DEFAULT-VALUE}")
  private int threads;

  @Option(
      names = {"-o", "--journal"},
      paramLabel = "FILE",
      description = "notes every improvement; default tuner.log in the build folder")
  private Path file = Path.of(System.getProperty("benchmarks.results", "."), "tuner.log");

  @Option(names = "--resume", description = "begins with the constants noted last in the journal")
  private boolean resume;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Tuner()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> files = pngs.files();
    Subject subject = new TablesSubject(effort);
    List<Knob> knobs = subject.knobs();
    Journal journal = new Journal(file, System.err);
    double[] start =
        resume && Files.exists(file)
            ? journal.last(knobs)
            : knobs.stream().mapToDouble(Knob::start).toArray();
    TrainingSet.Plan plan =
        new TrainingSet.Plan(
            side, qualities, stride, subsamplings.stream().map(Subsampling::parse).toList());
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      TrainingSet images = TrainingSet.of(files, subject, plan, executor);
      journal.write(files.size() + " images, start " + Arrays.toString(start));
      double[] best = new Search(knobs, start, images, journal).run(method, trials, spread, seed);
      System.out.print(subject.java(best));
    }
    return 0;
  }
}
