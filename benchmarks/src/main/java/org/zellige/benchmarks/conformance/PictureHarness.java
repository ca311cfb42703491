package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zellige.JpegException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares the decoder with pictures that other decoders' test suites hold for their JPEGs. */
@Command(
    name = "benchmarks/pictures",
    mixinStandardHelpOptions = true,
    description = {
      "Decodes the JPEG that belongs to every FOLDER/ref/SUITE/NAME.png, namely"
          + " FOLDER/jpeg/SUITE/NAME.jpg or .jpeg, and compares the samples.",
      "Pictures without a JPEG of their name are left out.",
      "Exit status: 0 all are within the tolerance of their suite, 1 one is not, 2 wrong usage."
    })
public final class PictureHarness implements Callable<Integer> {
  /** Largest difference of a sample, of 255: what the suites' own tests allow. */
  private static final Map<String, Integer> TOLERANCES = Map.of("jpeg-decoder", 3, "golang", 8);

  /** Pictures that cannot agree with libjpeg-turbo as well, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "golang/video-001.221212.png", "the suite repeats chroma samples, libjpeg smooths them",
          "golang/video-001.rgb.png", "the suite repeats chroma samples, libjpeg smooths them",
          "jpeg-decoder/jpg-size-6x6.png", "the suite's JPEG of that name is a PNG");

  @Parameters(paramLabel = "FOLDER", description = "the corpus")
  private Path folder;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PictureHarness()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path references = folder.resolve("ref");
    if (!Files.isDirectory(references)) {
      System.err.println(references + " is not a folder");
      return CommandLine.ExitCode.USAGE;
    }
    int agree = 0;
    int excepted = 0;
    int compared = 0;
    List<Path> pictures = picturesUnder(references);
    for (Path picture : pictures) {
      String name = references.relativize(picture).toString().replace('\\', '/');
      Optional<Path> jpeg = jpegOf(name);
      if (jpeg.isEmpty()) {
        continue;
      }
      compared++;
      String difference = compare(name, jpeg.get());
      String exception = EXCEPTIONS.get(name);
      if (difference.isEmpty()) {
        agree++;
      } else if (exception != null) {
        excepted++;
        System.out.println(name + "  " + difference + ": " + exception);
      } else {
        System.out.println(name + "  " + difference);
      }
    }
    System.out.printf(
        "%d pictures: %d within tolerance, %d exceptions, %d differ%n",
        compared, agree, excepted, compared - agree - excepted);
    return compared > 0 && agree + excepted == compared ? 0 : 1;
  }

  private static List<Path> picturesUnder(Path references) throws IOException {
    try (Stream<Path> paths = Files.walk(references)) {
      return paths.filter(path -> path.toString().endsWith(".png")).sorted().toList();
    }
  }

  /**
   * @param name of the picture, with its suite
   * @return why it does not agree; empty if it does
   */
  private String compare(String name, Path jpeg) throws IOException {
    ReferencePicture reference = ReferencePicture.read(folder.resolve("ref").resolve(name));
    int tolerance = TOLERANCES.getOrDefault(name.substring(0, name.indexOf('/')), 0);
    try {
      int worst = reference.largestDifference(Files.readAllBytes(jpeg));
      return worst <= tolerance ? "" : "differs by up to " + worst;
    } catch (JpegException e) {
      return "refused: " + e.getMessage();
    }
  }

  private Optional<Path> jpegOf(String name) {
    String base = name.replaceFirst("[.]png$", "");
    return Stream.of(base + ".jpg", base + ".jpeg")
        .map(folder.resolve("jpeg")::resolve)
        .filter(Files::exists)
        .findFirst();
  }
}
