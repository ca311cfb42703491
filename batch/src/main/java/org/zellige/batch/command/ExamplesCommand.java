package org.zellige.batch.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.corpus.Examples;
import org.zellige.corpus.Scene;
import org.zellige.metric.Psnr;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zellige examples}. */
@Command(
    name = "examples",
    description = {
      "Renders example images, compresses each at several qualities and shows sizes and scores.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {"", "Example:", "  zellige examples --out-dir examples --size 1536x1024"})
final class ExamplesCommand implements Callable<Integer> {
  private static final int[] QUALITIES = {50, 75, 90};

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description = "Where the PNG and JPEG files go (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("examples");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Pixels across and down (default: ${DEFAULT-VALUE}).")
  private String size = "960x640";

  ExamplesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!size.matches("[1-9]\\d{0,3}x[1-9]\\d{0,3}")) {
      throw new ParameterException(spec.commandLine(), "not a size such as 960x640: " + size);
    }
    int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
    int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
    KernelsChoice.forPixels((long) Examples.scenes().size() * QUALITIES.length * width * height);
    row("image", "PNG bytes", "quality", "JPEG bytes", "bits/pixel", "PSNR luma");
    for (Scene scene : Examples.scenes()) {
      Path png = Examples.write(scene, folder, width, height);
      Pixels pixels = pixels(scene.render(width, height));
      for (int quality : QUALITIES) {
        compress(scene.name(), png, pixels, quality);
      }
    }
    console.say("The files are in " + folder.toAbsolutePath() + ".");
    return ExitStatus.DONE;
  }

  private void compress(String name, Path png, Pixels pixels, int quality) throws IOException {
    byte[] jpeg = JpegEncoder.builder().quality(quality).build().encode(pixels);
    Files.write(folder.resolve(name + "-q" + quality + ".jpg"), jpeg);
    Pixels decoded =
        JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(jpeg).pixels();
    double bitsPerPixel = 8.0 * jpeg.length / pixels.width() / pixels.height();
    row(
        name,
        String.valueOf(Files.size(png)),
        String.valueOf(quality),
        String.valueOf(jpeg.length),
        String.format(Locale.ROOT, "%.2f", bitsPerPixel),
        String.format(Locale.ROOT, "%.2f dB", Psnr.luma(pixels, decoded)));
  }

  private void row(String... cells) throws IOException {
    console.print(String.format("%-16s %10s %8s %11s %11s %10s%n", (Object[]) cells));
  }

  private static Pixels pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return Pixels.ofIntRgb(image.getRGB(0, 0, width, height, null, 0, width), width, height);
  }
}
