package org.zellige.benchmarks.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zellige.EncodedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.Target;
import org.zellige.benchmarks.image.PngArguments;
import org.zellige.benchmarks.image.PngFolder;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssimulacra2;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Encodes to targets, and looks how well they are met. */
@Command(
    name = "benchmarks/attempts",
    mixinStandardHelpOptions = true,
    description = {
      "Encodes every PNG in FOLDER to scores of SSIMULACRA2 and to sizes. Scores are taken anew from"
          + " the decoded file. Sizes that no quality reaches do not count.",
      "Exit status: 0 scores are at most half a point above their targets, sizes from 97 to 100 %%"
          + " of theirs, with 10 attempts at most; 1 not so, 2 wrong usage."
    })
public final class TargetStudy implements Callable<Integer> {
  @Mixin private PngArguments pngs = new PngArguments();

  @Option(
      names = "--scores",
      paramLabel = "S",
      split = ",",
      defaultValue = "60,75,90",
      description = "of SSIMULACRA2, with commas between; default ${DEFAULT-VALUE}")
  private List<Double> scores = List.of();

  @Option(
      names = "--pixels-per-byte",
      paramLabel = "P",
      split = ",",
      defaultValue = "25,12,5",
      description = "sizes, with commas between; default ${DEFAULT-VALUE}")
  private List<Double> pixelsPerByte = List.of();

  @Option(
      names = "--effort",
      paramLabel = "N",
      defaultValue = "5",
      description = "1…9; default ${DEFAULT-VALUE}")
  private int effort = 5;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TargetStudy()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<Path> images = pngs.files();
    TargetReport report = new TargetReport();
    for (Path image : images) {
      encode(image.getFileName().toString(), PngFolder.read(image), report);
    }
    System.out.print(report);
    return report.isGood() ? 0 : 1;
  }

  private void encode(String name, Pixels pixels, TargetReport report) throws IOException {
    Reference original = Ssimulacra2.reference(pixels);
    for (double score : scores) {
      EncodedImage image = encode(pixels, Target.ssimulacra2(score));
      Pixels shown = JpegDecoder.builder().build().decode(image.bytes()).pixels();
      report.score(name, score, original.score(shown), image);
    }
    JpegEncoder finest =
        JpegEncoder.builder().effort(effort).quality(TargetReport.BEST_QUALITY).build();
    long best = finest.encode(pixels).length;
    for (double each : pixelsPerByte) {
      long most = (long) ((double) pixels.width() * pixels.height() / each);
      EncodedImage image = encode(pixels, Target.bytes(most));
      report.size("pixels / %s".formatted(each), name, most, best, image);
    }
  }

  private EncodedImage encode(Pixels pixels, Target target) throws IOException {
    return JpegEncoder.builder().effort(effort).target(target).build().encodeImage(pixels);
  }
}
