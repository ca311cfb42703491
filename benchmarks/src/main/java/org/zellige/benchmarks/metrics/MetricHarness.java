package org.zellige.benchmarks.metrics;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.zellige.JpegDecoder;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.AwtPixels;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Scores pairs of images and compares with what the reference tools said. */
@Command(
    name = "benchmarks/metrics",
    mixinStandardHelpOptions = true,
    description = {
      "Scores every pair that FOLDER/reference-scores.tsv lists and compares with the scores there."
          + " Paths in the table begin beside FOLDER.",
      "Exit status: 0 all is within the tolerances, 1 it is not or an image is unreadable, 2 wrong"
          + " usage."
    })
public final class MetricHarness implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "holds reference-scores.tsv")
  private Path folder;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MetricHarness()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path table = folder.resolve("reference-scores.tsv");
    if (!Files.isRegularFile(table)) {
      System.err.println(table + " is missing");
      return CommandLine.ExitCode.USAGE;
    }
    MetricReport report = new MetricReport();
    String original = "";
    Map<Measure, ToDoubleFunction<Pixels>> prepared = Map.of();
    for (ScoredPair pair : ScoredPair.readTable(table)) {
      if (!pair.reference().equals(original)) {
        original = pair.reference();
        prepared = prepare(read(original), pair.scores().keySet());
      }
      Pixels distorted = read(pair.distorted());
      Map<Measure, Double> scores = new EnumMap<>(Measure.class);
      prepared.forEach((measure, metric) -> scores.put(measure, metric.applyAsDouble(distorted)));
      report.add(pair, scores);
    }
    System.out.print(report);
    return report.isFailure() ? 1 : 0;
  }

  private static Map<Measure, ToDoubleFunction<Pixels>> prepare(
      Pixels original, Iterable<Measure> measures) {
    Map<Measure, ToDoubleFunction<Pixels>> prepared = new EnumMap<>(Measure.class);
    measures.forEach(measure -> prepared.put(measure, measure.prepare(original)));
    return prepared;
  }

  private Pixels read(String path) throws IOException {
    Path file = folder.toAbsolutePath().normalize().resolveSibling(path);
    if (path.toLowerCase(Locale.ROOT).endsWith(".jpg")) {
      return JpegDecoder.builder().build().decode(file).pixels();
    }
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("no image format that is known here: " + file);
    }
    return AwtPixels.copyOf(image);
  }
}
