package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegWarning;
import org.zellige.Limits;
import org.zellige.Reconstruction;
import org.zellige.Region;
import org.zellige.Scale;
import org.zellige.batch.Decoding;
import org.zellige.batch.FileTarget;
import org.zellige.batch.RasterFormat;
import org.zellige.batch.Source;
import org.zellige.batch.StreamTarget;
import org.zellige.batch.Target;
import org.zellige.batch.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zellige decode}. */
@Command(
    name = "decode",
    description = {
      "Writes a JPEG's pixels as PNG, TIFF, BMP or Netpbm, by the extension of the output.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  zellige decode photo.jpg -o photo.png",
      "  zellige decode --scale 1/4 --region 800x600+1200+900 photo.jpg -o detail.png",
      "  zellige decode --strict photo.jpg -o - | pnmtopng > photo.png"
    })
final class DecodeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "INPUT", description = "A JPEG; - is the standard input.")
  private Source source = Source.stdin();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description =
          "A .png, .ppm, .pgm, .pnm, .pam, .bmp or .tif file; - writes PPM (colour) or PGM (gray) to the"
              + " standard output.")
  private Path output = Path.of("-");

  @Option(names = "--force", description = "Overwrite a file that exists.")
  private boolean force;

  @Option(
      names = "--region",
      paramLabel = "WxH+X+Y",
      converter = RegionConverter.class,
      description = "Decode this part alone, in pixels of the full size.")
  private @Nullable Region region;

  @Option(
      names = "--scale",
      paramLabel = "N/8",
      converter = ScaleConverter.class,
      defaultValue = "8/8",
      description = "Decode to 1/8, 1/4, 1/2 or any number of eighths up to 16/8 of the size.")
  private Scale scale = Scale.FULL;

  @Option(
      names = "--cmyk",
      description = "Keep the inks of a CMYK image; the output must be a .pam file.")
  private boolean cmyk;

  @Option(
      names = "--depth",
      paramLabel = "8|16",
      description = "Bits per channel; as many as the file needs unless stated.")
  private @Nullable Integer depth;

  @Option(
      names = "--strict",
      description = "Refuse a damaged JPEG instead of showing what is left of it.")
  private boolean strict;

  @Option(
      names = "--reconstruction",
      paramLabel = "KIND",
      defaultValue = "STANDARD",
      description =
          "standard: the samples everyone shows (default); accurate: nearer to the original;"
              + " smooth: also without the edges of blocks, slow.")
  private Reconstruction reconstruction = Reconstruction.STANDARD;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  DecodeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean toStdout = output.toString().equals("-");
    Optional<RasterFormat> format =
        toStdout ? Optional.of(RasterFormat.PNM) : RasterFormat.ofName(output.toString());
    if (format.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "no format is known by the extension of " + output);
    }
    if (depth != null && depth != 8 && depth != 16) {
      throw new ParameterException(spec.commandLine(), "--depth is 8 or 16, not " + depth);
    }
    KernelsChoice.forSources(List.of(source), 1);
    View view =
        new View(
            Optional.ofNullable(region),
            scale,
            cmyk,
            depth == null ? OptionalInt.empty() : OptionalInt.of(depth),
            reconstruction);
    Target target =
        toStdout ? new StreamTarget("stdout", console.out()) : new FileTarget(output, force);
    Decoding.Result result =
        new Decoding(format.get(), view, strict, Limits.DEFAULT).run(source, target, console.in());
    if (!quiet) {
      for (JpegWarning warning : result.warnings()) {
        console.complain(source.name() + ": warning: " + warning);
      }
    }
    result.fault().ifPresent(console::complain);
    return ExitStatus.of(result.fault().stream().toList());
  }
}
