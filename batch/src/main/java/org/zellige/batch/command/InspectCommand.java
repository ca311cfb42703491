package org.zellige.batch.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zellige.CoefficientCounts;
import org.zellige.EmbeddedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.Limits;
import org.zellige.QualityEstimate;
import org.zellige.batch.Fault;
import org.zellige.batch.Json;
import org.zellige.batch.Source;
import org.zellige.batch.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zellige inspect}. */
@Command(
    name = "inspect",
    description = {
      "Tells what a JPEG is made of: size, process, tables, estimated quality, scans, segments,",
      "thumbnails and further images.",
      "No pixels are decoded, and without --coefficients nothing else either.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  zellige inspect photo.jpg",
      "  zellige inspect --json *.jpg | jq '.[] | select(.qualityIjg < 60) | .file'"
    })
final class InspectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "JPEG files; - is the standard input.")
  private List<Source> sources = new ArrayList<>();

  @Option(names = "--json", description = "Write a JSON array with one record per file.")
  private boolean json;

  @Option(
      names = "--coefficients",
      description = "Decode the scans and tell how many coefficients are zero.")
  private boolean coefficients;

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    for (Source source : sources) {
      InspectReport report;
      try {
        report = inspect(source);
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        Fault fault = Fault.of(source.name(), e);
        faults.add(fault);
        console.complain(fault);
        records.add(Map.of("file", source.name(), "error", JsonReport.error(fault)));
        continue;
      }
      if (json) {
        records.add(report.json());
      } else {
        console.print(report.text());
      }
    }
    if (json) {
      console.print(Json.text(records) + "\n");
    }
    return ExitStatus.of(faults);
  }

  private InspectReport inspect(Source source) throws IOException {
    byte[] jpeg = source.read(console.in(), Limits.DEFAULT);
    if (jpeg.length == 0) {
      throw new JpegException("the file is empty", 0);
    }
    JpegInfo info = JpegDecoder.inspect(jpeg);
    Optional<QualityEstimate> quality = JpegDecoder.estimateQuality(info);
    List<EmbeddedImage> images = JpegDecoder.images(jpeg);
    List<CoefficientCounts> counts =
        coefficients ? JpegDecoder.countCoefficients(jpeg, Limits.DEFAULT) : List.of();
    return new InspectReport(source.name(), jpeg, info, quality, counts, images);
  }
}
