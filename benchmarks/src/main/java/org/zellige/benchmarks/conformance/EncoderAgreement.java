package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PngArguments;
import org.zellige.benchmarks.image.PngFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the encoder with cjpeg over a folder of images. */
@Command(
    name = "benchmarks/agreement",
    mixinStandardHelpOptions = true,
    description = {
      "Encodes every PNG in FOLDER with Zellige and with cjpeg, 4:2:0 and 4:4:4, decodes with djpeg"
          + " and compares sizes and PSNR of RGB; checks that Zellige's decoder gives the samples of"
          + " djpeg for both files.",
      "Exit status: 0 sizes within 1 %%, PSNR within 0.05 dB (mean and worst) and the same samples,"
          + " 1 not so, 2 wrong usage or cjpeg or djpeg is missing."
    })
public final class EncoderAgreement implements Callable<Integer> {
  private static final List<Subsampling> SUBSAMPLINGS = List.of(Subsampling.S420, Subsampling.S444);

  @Mixin private PngArguments pngs = new PngArguments();

  @Option(
      names = "--qualities",
      paramLabel = "Q",
      split = ",",
      defaultValue = "10,25,50,75,85,95",
      description = "on the IJG scale, with commas between; default ${DEFAULT-VALUE}")
  private List<Integer> qualities = List.of();

  @Option(
      names = "--allow-better",
      description = "smaller files and higher PSNR do not count as differences")
  private boolean betterAllowed;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new EncoderAgreement()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<String> missing = LibjpegTools.missing();
    if (missing.isPresent()) {
      System.err.println(
          missing.get() + " is not installed (Debian: apt-get install libjpeg-turbo-progs)");
      return CommandLine.ExitCode.USAGE;
    }
    List<Path> images = pngs.files();
    AgreementTable table = new AgreementTable(compare(images), betterAllowed);
    System.out.print(table);
    return table.isWithinBounds() ? 0 : 1;
  }

  private List<EncoderComparison> compare(List<Path> images)
      throws IOException, InterruptedException {
    try (ScratchFolder scratch = ScratchFolder.open()) {
      LibjpegTools tools = new LibjpegTools(scratch.path());
      List<EncoderComparison> comparisons = new ArrayList<>();
      for (Subsampling subsampling : SUBSAMPLINGS) {
        for (int quality : qualities) {
          for (Path image : images) {
            comparisons.add(
                EncoderComparison.of(
                    image.getFileName().toString(),
                    PngFolder.read(image),
                    quality,
                    subsampling,
                    tools));
          }
        }
      }
      return comparisons;
    }
  }
}
