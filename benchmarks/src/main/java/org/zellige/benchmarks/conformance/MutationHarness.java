package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for streams that bring the codec down, by damaging sound ones. */
@Command(
    name = "benchmarks/mutations",
    mixinStandardHelpOptions = true,
    description = {
      "Damages JPEG files at random, as bytes and as segments, and does with each result one of the"
          + " things that can be done with a JPEG. No result may be an unchecked exception, a hang,"
          + " or two answers that contradict each other. A stream that does it is kept in the build"
          + " folder, the first of each kind.",
      "Exit status: 0 nothing found, 1 something, 2 wrong usage."
    })
public final class MutationHarness implements Callable<Integer> {
  private static final Duration HANG = Duration.ofSeconds(10);

  /** What is shorter has no segments to speak of. */
  private static final int SMALLEST = 100;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "where JPEG files lie, at any depth")
  private List<Path> folders = List.of();

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "20000",
      description = "mutated streams; default ${DEFAULT-VALUE}")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "the first; each stream has the next; default ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--largest",
      paramLabel = "BYTES",
      defaultValue = "60000",
      description = "passes over files beyond; default ${DEFAULT-VALUE}")
  private int largest;

  private final Path kept = Path.of(System.getProperty("benchmarks.results", "."), "mutations");

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MutationHarness()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<byte[]> streams = streams();
    if (streams.isEmpty()) {
      System.err.println("no JPEG files of up to " + largest + " bytes in " + folders);
      return CommandLine.ExitCode.USAGE;
    }
    Mutator mutator = new Mutator(streams, 4 * largest);
    Map<String, Integer> faults = new HashMap<>();
    int refused = 0;
    try (TimedWorker worker = new TimedWorker(HANG)) {
      for (long n = seed; n < seed + count; n++) {
        Random random = new Random(n);
        byte[] jpeg = mutator.next(random);
        Ordeal ordeal = Ordeal.values()[random.nextInt(Ordeal.values().length)];
        Outcome<?> outcome =
            worker.call(() -> {
              ordeal.face(jpeg, random);
              return ordeal;
            });
        refused += outcome instanceof Outcome.Refused ? 1 : 0;
        if (outcome.isFault() && faults.merge(ordeal + ": " + outcome, 1, Integer::sum) == 1) {
          System.out.println("seed " + n + ", " + ordeal + ": " + outcome + ", " + keep(jpeg, n));
        }
      }
    }
    int all = faults.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%d streams made of %d files, %d of them refused: %d faults of %d kinds%n",
        count, streams.size(), refused, all, faults.size());
    return faults.isEmpty() ? 0 : 1;
  }

  private Path keep(byte[] jpeg, long number) throws IOException {
    Files.createDirectories(kept);
    return Files.write(kept.resolve(number + ".jpg"), jpeg);
  }

  private List<byte[]> streams() throws IOException {
    List<byte[]> streams = new ArrayList<>();
    for (Path folder : folders) {
      for (Path path : JpegFiles.below(folder)) {
        long size = Files.size(path);
        if (size >= SMALLEST && size <= largest) {
          streams.add(Files.readAllBytes(path));
        }
      }
    }
    return streams;
  }
}
