package org.zellige.batch.command;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.zellige.Density;
import org.zellige.EmbeddedImage;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.Orientation;
import org.zellige.Thumbnail;

/** Lays a report out for a person. */
final class InspectText {
  private final StringBuilder text = new StringBuilder();

  InspectText(InspectReport report) {
    JpegInfo info = report.info();
    summary(report);
    facts(report);
    components(report);
    info.quantTables().forEach(this::table);
    scans(info);
    line("  segment         offset   bytes");
    for (JpegInfo.Segment segment : info.segments()) {
      line(
          "  %-6s %04X %10d %7d  %s",
          segment.name(),
          0xFF00 | segment.marker(),
          segment.offset(),
          segment.length(),
          report.content(segment).orElse(""));
    }
    for (JpegWarning warning : info.warnings()) {
      line("  warning         %s", warning);
    }
  }

  private void summary(InspectReport report) {
    JpegInfo info = report.info();
    String subsampling = info.subsampling().map(s -> " " + s).orElse("");
    line(
        "%s: %d x %d pixels, %s%s, %d bits, %s, %d bytes",
        report.name(),
        info.width(),
        info.height(),
        info.colorSpace(),
        subsampling,
        info.precision(),
        info.process(),
        report.jpeg().length);
  }

  private void facts(InspectReport report) {
    JpegInfo info = report.info();
    report.quality().ifPresent(quality -> fact("quality", QualityWords.of(quality)));
    fact("bits per pixel", String.format(Locale.ROOT, "%.3f", report.bitsPerPixel()));
    if (report.huffmanTables() > 0) {
      fact("Huffman tables", Integer.toString(report.huffmanTables()));
    }
    info.density().ifPresent(density -> fact("density", words(density)));
    if (info.orientation() != Orientation.NORMAL) {
      fact("orientation", info.orientation().code() + " (" + words(info.orientation()) + ")");
    }
    if (info.restartInterval() > 0) {
      fact("restart", "every " + info.restartInterval() + " MCUs");
    }
    info.adobeTransform().ifPresent(code -> fact("Adobe transform", Integer.toString(code)));
    info.iccProfile().ifPresent(profile -> fact("ICC profile", profile.length + " bytes"));
    for (String comment : info.comments()) {
      fact("comment", printable(comment));
    }
    info.thumbnails().forEach(this::thumbnail);
    if (report.images().size() > 1) {
      report.images().forEach(this::image);
    }
    long after = report.jpeg().length - info.endOffset();
    if (after > 0) {
      fact("after the image", after + " bytes");
    }
  }

  private static String words(Density density) {
    String unit =
        switch (density.unit()) {
          case ASPECT -> " (aspect ratio only)";
          case PER_INCH -> " per inch";
          case PER_CENTIMETRE -> " per centimetre";
        };
    return density.x() + " x " + density.y() + unit;
  }

  private static String words(Orientation orientation) {
    return switch (orientation) {
      case NORMAL -> "upright";
      case FLIP_HORIZONTAL -> "to be mirrored left to right";
      case ROTATE_180 -> "to be turned upside down";
      case FLIP_VERTICAL -> "to be mirrored top to bottom";
      case TRANSPOSE -> "to be transposed";
      case ROTATE_90 -> "to be turned 90 degrees clockwise";
      case TRANSVERSE -> "to be transposed at the other diagonal";
      case ROTATE_270 -> "to be turned 90 degrees anticlockwise";
    };
  }

  private void thumbnail(Thumbnail thumbnail) {
    fact(
        "thumbnail",
        "%d x %d pixels, %s in %s, %d bytes at %d"
            .formatted(
                thumbnail.width(),
                thumbnail.height(),
                thumbnail.format(),
                thumbnail.source(),
                thumbnail.length(),
                thumbnail.offset()));
  }

  private void image(EmbeddedImage image) {
    String kind = image.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    fact(
        "image " + image.index(),
        "%s, %d bytes at %d".formatted(kind, image.length(), image.offset()));
  }

  private void components(InspectReport report) {
    int index = 0;
    for (JpegInfo.Component component : report.info().components()) {
      OptionalDouble zeros = report.zeros(index);
      line(
          "  component %-5d sampling %d x %d, quantisation table %d%s",
          component.id(),
          component.horizontal(),
          component.vertical(),
          component.quantTable(),
          zeros.isPresent() ? words(zeros.getAsDouble()) : "");
      index++;
    }
  }

  private static String words(double zeros) {
    return String.format(Locale.ROOT, ", %.1f %% of AC coefficients zero", 100 * zeros);
  }

  private void table(JpegInfo.QuantTable table) {
    line("  quantisation table %d (%d bits)", table.slot(), table.precision());
    for (int row = 0; row < 8; row++) {
      text.append("   ");
      for (int column = 0; column < 8; column++) {
        text.append(String.format(Locale.ROOT, " %5d", table.steps()[8 * row + column]));
      }
      text.append('\n');
    }
  }

  private void scans(JpegInfo info) {
    line("  scan components  coefficients  bits     offset   data bytes");
    int number = 0;
    for (JpegInfo.Scan scan : info.scans()) {
      number++;
      String ids =
          scan.componentIds().stream().map(String::valueOf).collect(Collectors.joining(","));
      line(
          "  %4d %-11s %2d..%-10d %2d..%-2d %10d %12d",
          number,
          ids,
          scan.spectralStart(),
          scan.spectralEnd(),
          scan.approximationHigh(),
          scan.approximationLow(),
          scan.offset(),
          scan.dataLength());
    }
  }

  private void fact(String name, String value) {
    line("  %-15s %s", name, value);
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }

  /** Comments may hold anything, control sequences for the terminal included. */
  private static String printable(String comment) {
    return comment
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?")
        .strip()
        .replace("\n", "\n" + " ".repeat(18));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
