package org.zellige.batch.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.zellige.BaseTables;
import org.zellige.Limits;
import org.zellige.Subsampling;
import org.zellige.batch.Compression;
import org.zellige.batch.CompressionResult;
import org.zellige.batch.CompressionSettings;
import org.zellige.batch.Fault;
import org.zellige.batch.Json;
import org.zellige.batch.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zellige compress}. */
@Command(
    name = "compress",
    description = {
      "Writes images as JPEG files.",
      "",
      "Reads JPEG, PNG, TIFF, WebP, BMP, GIF, PSD, PNM, TGA, HDR, SGI and PCX, and knows them by"
          + " their content. Metadata of a JPEG and the colour profile of a PNG are kept.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  zellige compress -q 85 photo.png",
      "  zellige compress -q 60 --optimize --out-dir small *.tif *.psd",
      "  zellige compress --subsampling 444 --matte '#202020' logo.png -o logo.jpg",
      "  rsvg-convert drawing.svg | zellige compress - > drawing.jpg"
    })
final class CompressCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Images; - is the standard input.")
  private List<Source> sources = new ArrayList<>();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = {"-q", "--quality"},
      paramLabel = "N",
      description = "Quality on the IJG scale, 0 to 100 (default: ${DEFAULT-VALUE}).")
  private int quality = 75;

  @Option(
      names = "--subsampling",
      paramLabel = "J:a:b",
      converter = SubsamplingConverter.class,
      description =
          "Chroma subsampling: 444, 422, 420, 440, 411 or 410 (default: ${DEFAULT-VALUE}).")
  private Subsampling subsampling = Subsampling.S420;

  @Option(
      names = "--tables",
      paramLabel = "NAME",
      description =
          "Quantisation tables that quality scales: ijg, or flat for the same step at every"
              + " frequency (default: ijg).")
  private BaseTables tables = BaseTables.IJG;

  @Option(
      names = "--optimize",
      description = "Make Huffman tables for each image: smaller, slower.")
  private boolean optimize;

  @Option(
      names = "--baseline",
      description = "Keep quantisation steps under 256, so that low qualities stay baseline.")
  private boolean baseline;

  @Option(
      names = "--restart",
      paramLabel = "MCUS",
      description = "MCUs between restart markers, 0 to 65535 (default: 0, none).")
  private int restart;

  @Option(names = "--grayscale", description = "Drop the colour.")
  private boolean grayscale;

  @Option(
      names = "--matte",
      paramLabel = "#RRGGBB",
      converter = MatteConverter.class,
      description = "Colour to lay transparent images on (default: #ffffff).")
  private int matte = 0xFFFFFF;

  @Option(names = "--json", description = "Report on the standard output, as a JSON array.")
  private boolean json;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  CompressCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Compression compression = new Compression(settings(), Limits.DEFAULT);
    List<CompressionResult> results = new ArrayList<>();
    for (Source source : sources) {
      CompressionResult result =
          compression.run(source, output.target(source, console), console.in());
      results.add(result);
      report(result);
    }
    if (json) {
      console.print(Json.text(results.stream().map(CompressionReport::json).toList()) + "\n");
    }
    return ExitStatus.of(faults(results));
  }

  private void check() {
    demand(quality >= 0 && quality <= 100, "quality " + quality + " is not within 0 to 100");
    demand(restart >= 0 && restart <= 65535, "restart " + restart + " is not within 0 to 65535");
    output.complaint(sources, json).ifPresent(complaint -> demand(false, complaint));
  }

  private void demand(boolean condition, String complaint) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), complaint);
    }
  }

  private CompressionSettings settings() {
    return new CompressionSettings(
        quality, subsampling, tables, optimize, baseline, restart, grayscale, matte);
  }

  private void report(CompressionResult result) {
    switch (result) {
      case CompressionResult.Failed failed -> console.complain(failed.fault());
      case CompressionResult.Done done -> {
        if (!quiet) {
          done.warnings().forEach(w -> console.complain(done.source().name() + ": warning: " + w));
          console.say(CompressionReport.line(done));
        }
      }
    }
  }

  private static List<Fault> faults(List<CompressionResult> results) {
    List<Fault> faults = new ArrayList<>();
    for (CompressionResult result : results) {
      if (result instanceof CompressionResult.Failed failed) {
        faults.add(failed.fault());
      }
    }
    return faults;
  }
}
