package org.zellige.viewer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;

/**
 * What a file consists of, as a tree.
 *
 * @param text a line
 * @param parts lines below it
 */
public record FileFacts(String text, List<FileFacts> parts) {
  /** Keeps its own copy of the list. */
  public FileFacts {
    parts = List.copyOf(parts);
  }

  private static FileFacts leaf(String form, Object... values) {
    return new FileFacts(String.format(Locale.ROOT, form, values), List.of());
  }

  /** An original. */
  public static FileFacts of(Document document) {
    List<FileFacts> parts = new ArrayList<>();
    parts.add(leaf("%s, %s", document.format(), size(document.bytes())));
    parts.add(
        leaf(
            "%d × %d pixels, %s", document.width(), document.height(), document.pixels().format()));
    document.badges().forEach(badge -> parts.add(leaf("%s", badge)));
    document.info().ifPresent(info -> parts.addAll(parts(info)));
    return new FileFacts("Original: " + document.name(), parts);
  }

  /** A result. */
  public static FileFacts of(Result result) {
    List<FileFacts> parts = new ArrayList<>();
    parts.add(leaf("%s, %.3f bits/pixel", size(result.bytes()), result.bitsPerPixel()));
    result.info().ifPresent(info -> parts.addAll(parts(info)));
    return new FileFacts("Result: " + result.name(), parts);
  }

  private static String size(long bytes) {
    return bytes == 0 ? "no file" : ByteCounts.text(bytes) + " (" + bytes + " bytes)";
  }

  private static List<FileFacts> parts(JpegInfo info) {
    List<FileFacts> parts = new ArrayList<>();
    String sampling = info.subsampling().map(s -> " " + s).orElse("");
    parts.add(
        leaf("%s, %s%s, %d bits", info.process(), info.colorSpace(), sampling, info.precision()));
    JpegDecoder.estimateQuality(info)
        .ifPresent(quality ->
            parts.add(
                leaf(
                    "tables: %s%s, quality %.1f; nearest of the IJG %d",
                    quality.exact() ? "" : "near ",
                    quality.tables().toString().toLowerCase(Locale.ROOT),
                    quality.quality(),
                    quality.ijg())));
    info.density()
        .ifPresent(density -> parts.add(leaf("density %d × %d", density.x(), density.y())));
    info.iccProfile().ifPresent(icc -> parts.add(leaf("colour profile, %d bytes", icc.length)));
    info.comments().forEach(comment -> parts.add(leaf("comment: %s", line(comment))));
    if (info.restartInterval() > 0) {
      parts.add(leaf("restart every %d MCUs", info.restartInterval()));
    }
    parts.add(
        new FileFacts(
            "Quantisation tables", info.quantTables().stream().map(FileFacts::of).toList()));
    parts.add(
        new FileFacts(
            info.scans().size() + (info.scans().size() == 1 ? " scan" : " scans"),
            info.scans().stream()
                .map(scan -> leaf("%s: %s", text(scan), ByteCounts.text(scan.dataLength())))
                .toList()));
    parts.add(
        new FileFacts(
            info.segments().size() + " segments",
            info.segments().stream()
                .map(segment ->
                    leaf("%s at %d, %d bytes", segment.name(), segment.offset(), segment.length()))
                .toList()));
    for (JpegWarning warning : info.warnings()) {
      parts.add(leaf("warning: %s", warning));
    }
    return parts;
  }

  private static FileFacts of(JpegInfo.QuantTable table) {
    List<FileFacts> rows = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < 8; column++) {
        text.append(String.format(Locale.ROOT, "%5d", table.steps()[8 * row + column]));
      }
      rows.add(leaf("%s", text));
    }
    return new FileFacts("table " + table.slot() + ", " + table.precision() + " bits", rows);
  }

  /** A scan in a few words. */
  public static String text(JpegInfo.Scan scan) {
    String components =
        scan.componentIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String bits =
        scan.approximationHigh() > 0
            ? ", bit " + scan.approximationLow()
            : scan.approximationLow() > 0 ? ", without the lowest " + scan.approximationLow() : "";
    return "component "
        + components
        + ", coefficients "
        + scan.spectralStart()
        + " to "
        + scan.spectralEnd()
        + bits;
  }

  private static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
