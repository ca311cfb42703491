package org.zellige.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the smallest heaps in which files are decoded. */
@Command(
    name = "benchmarks/memory",
    mixinStandardHelpOptions = true,
    description = {
      "Decodes a baseline file of 100 megapixels and a progressive one of 5 in JVMs of their own,"
          + " with ever smaller heaps (-Xmx, serial collector), and prints in MiB the smallest ones"
          + " that do.",
      "Exit status: 0 the rows of the baseline file need less than 32 MiB, 1 they need more or a"
          + " file is not decoded at all, 2 wrong usage."
    })
public final class MemoryStudy implements Callable<Integer> {
  private static final List<String> KERNELS = List.of("scalar", "vector");

  /** MiB of heap that the rows of a baseline file of any height must not take. */
  private static final int BOUND = 32;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "further files, whose rows are decoded")
  private List<Path> files = List.of();

  @Option(
      names = "--ceiling",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "largest heap that is tried; default ${DEFAULT-VALUE}")
  private int ceiling = 256;

  private final Path folder = Path.of(System.getProperty("benchmarks.results", "."), "large");

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MemoryStudy()).execute(arguments));
  }

  private record Case(Path file, View view) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    LargeFiles large = new LargeFiles(folder);
    Path baseline = large.baseline();
    List<Case> cases = new ArrayList<>();
    for (View view : View.values()) {
      cases.add(new Case(baseline, view));
    }
    cases.add(new Case(large.progressive(), View.ROWS));
    files.forEach(file -> cases.add(new Case(file, View.ROWS)));

    boolean withinBound = true;
    System.out.println("| file | decoded | " + String.join(" | ", KERNELS) + " |");
    System.out.println("|---|---|" + "---:|".repeat(KERNELS.size()));
    for (Case one : cases) {
      StringBuilder line =
          new StringBuilder("| %s | %s |".formatted(one.file.getFileName(), one.view));
      for (String kernels : KERNELS) {
        int heap = smallestHeap(one, kernels);
        line.append(" %d |".formatted(heap));
        withinBound &= heap < BOUND || !one.equals(new Case(baseline, View.ROWS));
      }
      System.out.println(line);
    }
    return withinBound ? 0 : 1;
  }

  private int smallestHeap(Case of, String kernels) throws IOException, InterruptedException {
    Path messages = Files.createTempFile("child", ".txt");
    try {
      ChildJvm child = new ChildJvm(of.view, of.file, kernels, messages);
      return SmallestHeap.find(ceiling, child::succeeds);
    } catch (IOException e) {
      throw new IOException(
          "%s of %s: %s%n%s"
              .formatted(of.view, of.file, e.getMessage(), Files.readString(messages)),
          e);
    } finally {
      Files.delete(messages);
    }
  }
}
