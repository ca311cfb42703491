package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zellige.JpegWarning;
import org.zellige.Limits;
import org.zellige.Reconstruction;
import org.zellige.batch.Decoding;
import org.zellige.batch.FileTarget;
import org.zellige.batch.RasterFormat;
import org.zellige.batch.Source;
import org.zellige.batch.StreamTarget;
import org.zellige.batch.Target;
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
      "Writes a JPEG's pixels as PNG, PPM, PGM, BMP or TIFF, by the extension of the output.",
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
          "A .png, .ppm, .pgm, .pnm, .bmp or .tif file; - writes PPM (colour) or PGM (gray) to the"
              + " standard output.")
  private Path output = Path.of("-");

  @Option(names = "--force", description = "Overwrite a file that exists.")
  private boolean force;

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
    Target target =
        toStdout ? new StreamTarget("stdout", console.out()) : new FileTarget(output, force);
    Decoding.Result result =
        new Decoding(format.get(), strict, Limits.DEFAULT, reconstruction)
            .run(source, target, console.in());
    if (!quiet) {
      for (JpegWarning warning : result.warnings()) {
        console.complain(source.name() + ": warning: " + warning);
      }
    }
    result.fault().ifPresent(console::complain);
    return ExitStatus.of(result.fault().stream().toList());
  }
}
