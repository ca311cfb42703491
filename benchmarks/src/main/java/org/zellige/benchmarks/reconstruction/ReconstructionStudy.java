package org.zellige.benchmarks.reconstruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.Reconstruction;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PngArguments;
import org.zellige.benchmarks.image.PngFolder;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssimulacra2;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what better reconstruction is worth. */
@Command(
    name = "benchmarks/reconstruction",
    mixinStandardHelpOptions = true,
    description = {
      "Encodes every PNG in FOLDER with the IJG tables, decodes it in all three ways and prints"
          + " how much nearer to the original ACCURATE and SMOOTH come than STANDARD: means of"
          + " SSIMULACRA2 and of the PSNR of RGB.",
      "Exit status: 0 ACCURATE is nowhere worse than STANDARD by more than 0.05 points of"
          + " SSIMULACRA2, 1 it is, 2 wrong usage."
    })
public final class ReconstructionStudy implements Callable<Integer> {
  @Mixin private PngArguments pngs = new PngArguments();

  @Option(
      names = "--qualities",
      paramLabel = "Q",
      split = ",",
      defaultValue = "10,20,30,40,50,60,70,80,90,95",
      description = "on the IJG scale, with commas between; default ${DEFAULT-VALUE}")
  private List<Integer> qualities = List.of();

  @Option(
      names = "--subsamplings",
      paramLabel = "S",
      split = ",",
      defaultValue = "S420,S444",
      description = "with commas between; default ${DEFAULT-VALUE}")
  private List<Subsampling> subsamplings = List.of();

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ReconstructionStudy()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<Path> images = pngs.files();
    GainTable table = new GainTable(images.parallelStream().flatMap(this::scores).toList());
    System.out.print(table);
    return table.isWithinBounds() ? 0 : 1;
  }

  private Stream<Score> scores(Path image) {
    try {
      List<Score> scores = new ArrayList<>();
      Pixels original = PngFolder.read(image);
      Reference reference = Ssimulacra2.reference(original);
      for (Subsampling subsampling : subsamplings) {
        for (int quality : qualities) {
          scores.addAll(scores(original, reference, subsampling, quality));
        }
      }
      return scores.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Score> scores(
      Pixels original, Reference reference, Subsampling subsampling, int quality)
      throws JpegException {
    List<Score> scores = new ArrayList<>();
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(1)
            .tables(BaseTables.IJG)
            .quality(quality)
            .subsampling(subsampling)
            .build()
            .encode(original);
    for (Reconstruction reconstruction : Reconstruction.values()) {
      Pixels decoded =
          JpegDecoder.builder().reconstruction(reconstruction).build().decode(jpeg).pixels();
      scores.add(
          new Score(
              subsampling,
              quality,
              reconstruction,
              reference.score(decoded),
              Psnr.rgb(original, decoded)));
    }
    return scores;
  }
}
