package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegTransform;
import org.zellige.Limits;
import org.zellige.StoredBlocks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Optimises JPEG files without loss, beside jpegtran. */
@Command(
    name = "benchmarks/optimize",
    mixinStandardHelpOptions = true,
    description = {
      "Optimises every colour JPEG under FOLDER, and has jpegtran do so by -copy all -optimize"
          + " -progressive. Sums are over the files of one image that both take, as jpegtran drops"
          + " what follows the first.",
      "Exit status: 0 no file became larger, coefficients are the same, and the sum is not above"
          + " jpegtran's; 1 not so, 2 wrong usage."
    })
public final class OptimizeHarness implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "where the JPEG files lie, at any depth")
  private Path folder;

  @Option(
      names = "--jpegtran",
      paramLabel = "PROGRAM",
      defaultValue = "jpegtran",
      description = "mozjpeg's, say; default ${DEFAULT-VALUE}")
  private String program = "jpegtran";

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new OptimizeHarness()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!LibjpegTools.isPresent(program)) {
      System.err.println(program + " is not there (Debian: apt-get install libjpeg-turbo-progs)");
      return CommandLine.ExitCode.USAGE;
    }
    OptimizeReport report = new OptimizeReport();
    try (ScratchFolder scratch = ScratchFolder.open()) {
      Jpegtran jpegtran = new Jpegtran(program, scratch.path());
      for (Path file : JpegFiles.below(folder)) {
        compare(file, jpegtran, report);
      }
    }
    System.out.print(report);
    return report.isGood() ? 0 : 1;
  }

  private void compare(Path file, Jpegtran jpegtran, OptimizeReport report)
      throws IOException, InterruptedException {
    byte[] jpeg = Files.readAllBytes(file);
    String name = folder.relativize(file).toString();
    boolean single;
    try {
      if (JpegDecoder.inspect(jpeg).components().size() < 3) {
        return;
      }
      single = JpegDecoder.images(jpeg).size() == 1;
    } catch (JpegException e) {
      return;
    }
    Optional<byte[]> theirs = jpegtran.optimize(file);
    byte[] ours;
    try {
      ours = JpegTransform.optimize(jpeg);
    } catch (JpegException e) {
      if (theirs.isPresent()) {
        report.refused(name, String.valueOf(e.getMessage()));
      }
      return;
    }
    report.optimized(name, jpeg.length, ours.length, isSame(jpeg, ours));
    if (theirs.isPresent() && single) {
      report.compared(name, ours.length, theirs.get().length);
    }
  }

  private static boolean isSame(byte[] before, byte[] after) throws JpegException {
    if (Arrays.equals(before, after)) {
      return true;
    }
    List<StoredBlocks> a = JpegDecoder.coefficients(before, Limits.DEFAULT);
    List<StoredBlocks> b = JpegDecoder.coefficients(after, Limits.DEFAULT);
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(i -> isSame(a.get(i), b.get(i)));
  }

  /** By the blocks inside the image, as padding is nobody's. */
  private static boolean isSame(StoredBlocks a, StoredBlocks b) {
    if (a.blocksPerRow() != b.blocksPerRow()
        || a.blockRows() != b.blockRows()
        || !Arrays.equals(a.steps(), b.steps())) {
      return false;
    }
    int length = 64 * a.blocksPerRow();
    return IntStream.range(0, a.blockRows())
        .allMatch(row -> {
          int from = a.index(0, row);
          int to = b.index(0, row);
          return Arrays.equals(a.values(), from, from + length, b.values(), to, to + length);
        });
  }
}
