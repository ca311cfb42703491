package org.zellige.benchmarks.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zellige.JpegDecoder;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.PngArguments;
import org.zellige.benchmarks.image.PngFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what requantising a JPEG saves over decoding and encoding it. */
@Command(
    name = "benchmarks/requantize",
    mixinStandardHelpOptions = true,
    description = {
      "Encodes every PNG of FOLDER once, and the JPEG that comes of it again at every quality of the"
          + " perceptual tables: by way of pixels, and by requantising it. Prints the bytes that"
          + " requantising needs at equal score (BD-rate), scores being against the PNG and against"
          + " what the first JPEG shows.",
      "Exit status: 0 done, 1 a file failed, 2 wrong usage."
    })
public final class RequantizeStudy implements Callable<Integer> {
  private static final Set<Metric> METRICS =
      Set.of(Metric.SSIMULACRA2, Metric.BUTTERAUGLI_3, Metric.PSNR_Y);

  @Mixin private PngArguments pngs = new PngArguments();

  @Option(
      names = "--source",
      paramLabel = "SPEC",
      defaultValue = "zellige:ijg+e1+420",
      description =
          "the first encoder, as benchmarks/study has it; default ${DEFAULT-VALUE}, which is as"
              + " others write files")
  private String source = "";

  @Option(
      names = "--source-quality",
      paramLabel = "N",
      defaultValue = "92",
      description = "of the first JPEG; default ${DEFAULT-VALUE}")
  private int sourceQuality;

  @Option(
      names = "--qualities",
      paramLabel = "Q",
      defaultValue = "40,60,70,76,82,87,91,94",
      description = "of the second JPEG, as in 20,40,60..90:5; default ${DEFAULT-VALUE}")
  private String qualities = "";

  @Option(
      names = "--effort",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "of the second JPEG; default ${DEFAULT-VALUE}, the most of an open loop. Below 3 what"
              + " requantising rounds is rounded in haste")
  private int effort;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RequantizeStudy()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> images = pngs.files();
    Encoder first = Encoder.parse(source);
    List<Point> againstOriginal = new ArrayList<>();
    List<Point> againstSource = new ArrayList<>();
    for (Path image : images) {
      Pixels original = PngFolder.read(image);
      byte[] jpeg = encoded(first, image, original);
      Scorer originals = new Scorer(original, METRICS);
      Scorer sources = new Scorer(decoded(jpeg), METRICS);
      for (SecondEncoding second : SecondEncoding.values()) {
        for (int quality : Qualities.parse(qualities)) {
          byte[] smaller = second.apply(jpeg, quality, effort);
          againstOriginal.add(point(second, image, quality, smaller, originals));
          againstSource.add(point(second, image, quality, smaller, sources));
        }
      }
      System.err.println(image.getFileName() + ": " + jpeg.length + " bytes");
    }
    System.out.println("Scores against the original");
    System.out.println(report(againstOriginal));
    System.out.println("Scores against the first JPEG");
    System.out.print(report(againstSource));
    return 0;
  }

  private byte[] encoded(Encoder encoder, Path image, Pixels original)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("requantize");
    try {
      StudyImage input = new StudyImage(image.getFileName().toString(), original, scratch);
      return encoder.encode(input, sourceQuality);
    } finally {
      StudyRun.delete(scratch);
    }
  }

  private static Pixels decoded(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().build().decode(jpeg).pixels();
  }

  private static Point point(
      SecondEncoding second, Path image, int quality, byte[] jpeg, Scorer scorer)
      throws IOException {
    Pixels pixels = decoded(jpeg);
    return new Point(
        second.name(),
        image.getFileName().toString(),
        (long) pixels.width() * pixels.height(),
        quality,
        jpeg.length,
        scorer.score(pixels),
        Double.NaN);
  }

  private static TextReport report(List<Point> points) {
    PointSet set = new PointSet(points);
    String anchor = SecondEncoding.DECODE_AND_ENCODE.name();
    return new TextReport(
        METRICS.stream()
            .sorted()
            .map(metric -> BdRateTable.of(set, metric, metric.range(), anchor))
            .toList());
  }
}
