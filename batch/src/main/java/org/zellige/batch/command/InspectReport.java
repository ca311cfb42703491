package org.zellige.batch.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.CoefficientCounts;
import org.zellige.EmbeddedImage;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.QualityEstimate;
import org.zellige.Thumbnail;
import org.zellige.batch.HuffmanTables;

/**
 * What {@code inspect} tells of one file.
 *
 * @param name of the file
 * @param jpeg the file
 * @param info its headers
 * @param quality estimated from its tables
 * @param counts of the coefficients, by component; none if they were not counted
 * @param images all images in it, the one that the headers belong to first
 */
record InspectReport(
    String name,
    byte[] jpeg,
    JpegInfo info,
    Optional<QualityEstimate> quality,
    List<CoefficientCounts> counts,
    List<EmbeddedImage> images) {

  /** Keeps its own copies of the lists. */
  InspectReport {
    counts = List.copyOf(counts);
    images = List.copyOf(images);
  }

  /** For a person. */
  String text() {
    return new InspectText(this).toString();
  }

  /** For a program. Offsets and lengths are in bytes, steps row by row. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", name);
    json.put("bytes", jpeg.length);
    json.put("width", info.width());
    json.put("height", info.height());
    json.put("precision", info.precision());
    json.put("process", info.process().toString());
    json.put("colorSpace", info.colorSpace().name());
    json.put("subsampling", info.subsampling().map(Object::toString));
    json.put("components", components());
    json.put("quality", quality.map(QualityEstimate::quality));
    json.put("qualityTables", quality.map(estimate -> estimate.tables().name()));
    json.put("qualityExact", quality.map(QualityEstimate::exact));
    json.put("qualityIjg", quality.map(QualityEstimate::ijg));
    json.put("quantTables", info.quantTables().stream().map(InspectReport::json).toList());
    json.put("huffmanTables", huffmanTables());
    json.put("bitsPerPixel", bitsPerPixel());
    json.put("restartInterval", info.restartInterval());
    json.put(
        "density",
        info.density().map(d -> Map.of("unit", d.unit().name(), "x", d.x(), "y", d.y())));
    json.put("orientation", info.orientation().code());
    json.put("adobeTransform", info.adobeTransform());
    json.put("iccProfileBytes", info.iccProfile().map(profile -> profile.length));
    json.put("comments", info.comments());
    json.put("scans", info.scans().stream().map(InspectReport::json).toList());
    json.put("segments", info.segments().stream().map(this::json).toList());
    json.put("thumbnails", info.thumbnails().stream().map(InspectReport::json).toList());
    json.put("images", images.stream().map(InspectReport::json).toList());
    json.put("endOffset", info.endOffset());
    json.put("warnings", info.warnings().stream().map(InspectReport::json).toList());
    return json;
  }

  /** Bits of the image, headers included, for each pixel. */
  double bitsPerPixel() {
    return 8.0 * info.endOffset() / info.width() / Math.max(1, info.height());
  }

  /** The share of a component's AC coefficients that are zero; empty if they were not counted. */
  OptionalDouble zeros(int component) {
    return component < counts.size()
        ? OptionalDouble.of(counts.get(component).zeroShare())
        : OptionalDouble.empty();
  }

  /** Huffman tables that the file defines. */
  int huffmanTables() {
    return HuffmanTables.count(jpeg, info);
  }

  private List<Map<String, Object>> components() {
    List<Map<String, Object>> components = new ArrayList<>();
    for (JpegInfo.Component component : info.components()) {
      Map<String, Object> json = json(component);
      zeros(components.size()).ifPresent(share -> json.put("zeros", share));
      components.add(json);
    }
    return components;
  }

  private static Map<String, Object> json(JpegInfo.Component component) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", component.id());
    json.put("horizontal", component.horizontal());
    json.put("vertical", component.vertical());
    json.put("quantTable", component.quantTable());
    return json;
  }

  private static Map<String, Object> json(JpegInfo.QuantTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slot", table.slot());
    json.put("precision", table.precision());
    json.put("steps", Arrays.stream(table.steps()).boxed().toList());
    return json;
  }

  private static Map<String, Object> json(JpegInfo.Scan scan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("components", scan.componentIds());
    json.put("spectralStart", scan.spectralStart());
    json.put("spectralEnd", scan.spectralEnd());
    json.put("approximationHigh", scan.approximationHigh());
    json.put("approximationLow", scan.approximationLow());
    json.put("offset", scan.offset());
    json.put("dataLength", scan.dataLength());
    return json;
  }

  private Map<String, Object> json(JpegInfo.Segment segment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("marker", segment.marker());
    json.put("name", segment.name());
    json.put("offset", segment.offset());
    json.put("length", segment.length());
    json.put("content", content(segment));
    return json;
  }

  private static Map<String, Object> json(Thumbnail thumbnail) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", thumbnail.source().name());
    json.put("format", thumbnail.format().name());
    json.put("width", thumbnail.width());
    json.put("height", thumbnail.height());
    json.put("offset", thumbnail.offset());
    json.put("length", thumbnail.length());
    return json;
  }

  private static Map<String, Object> json(EmbeddedImage image) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("index", image.index());
    json.put("kind", image.kind().name());
    json.put("offset", image.offset());
    json.put("length", image.length());
    return json;
  }

  private static Map<String, Object> json(JpegWarning warning) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("message", warning.message());
    if (warning.offset() >= 0) {
      json.put("offset", warning.offset());
    }
    return json;
  }

  /** The tag with which an application segment says what it holds, for example {@code Exif}. */
  Optional<String> content(JpegInfo.Segment segment) {
    if (segment.marker() < 0xE0 || segment.marker() > 0xEF) {
      return Optional.empty();
    }
    int start = (int) Math.min(segment.payloadOffset(), jpeg.length);
    int end = (int) Math.min(segment.payloadOffset() + segment.payloadLength(), jpeg.length);
    int stop = start;
    while (stop < end && jpeg[stop] >= ' ' && jpeg[stop] < 0x7F) {
      stop++;
    }
    return stop == start
        ? Optional.empty()
        : Optional.of(
            new String(jpeg, start, Math.min(stop - start, 40), StandardCharsets.US_ASCII));
  }
}
