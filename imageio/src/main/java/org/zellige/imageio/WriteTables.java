package org.zellige.imageio;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.QuantTable;
import org.zellige.imageio.metadata.StandardSegments;
import org.zellige.imageio.metadata.TablesStream;

/**
 * The tables that a user gives an image, in the order of the JDK's writer: those of its metadata,
 * else those that stand before it in a sequence, else those of the parameters. The last two are
 * known to whoever reads the image, and not written with it (abbreviated format, T.81 B.4).
 *
 * @param metadata of the image
 * @param known tables that a reader has beforehand
 */
record WriteTables(MetadataSettings metadata, List<MarkerSegment> known) {
  /** Keeps its own copy of the list. */
  WriteTables {
    known = List.copyOf(known);
  }

  /** The tables of parameters as segments; none if they have none. */
  static List<MarkerSegment> of(JPEGImageWriteParam param) {
    return param.areTablesSet()
        ? List.of(
            StandardSegments.dqt(param.getQTables()),
            StandardSegments.dht(param.getDCHuffmanTables(), param.getACHuffmanTables()))
        : List.of();
  }

  /** The quantisation table for luma (0) or chroma (1); one alone serves for both. */
  Optional<JPEGQTable> quantTable(int component) {
    return metadata
        .quantTable(component)
        .or(() -> QuantTable.find(known, component))
        .or(() -> QuantTable.find(known, 0));
  }

  /**
   * The Huffman tables as a stream of tables; those of a progressive image are for nothing else.
   */
  Optional<byte[]> huffmanTables() {
    List<MarkerSegment> own = metadata.isProgressive() ? List.of() : metadata.huffmanTables();
    List<MarkerSegment> given = own.isEmpty() ? ofKind(known, MarkerSegment.DHT) : own;
    return given.isEmpty() ? Optional.empty() : Optional.of(TablesStream.of(given));
  }

  /**
   * The markers of tables that the image is written without.
   *
   * @param optimized whether Huffman tables are made for it
   */
  Set<Integer> omitted(boolean optimized) {
    Set<Integer> omitted = new HashSet<>();
    if (!metadata.hasQuantTables() && !ofKind(known, MarkerSegment.DQT).isEmpty()) {
      omitted.add(MarkerSegment.DQT);
    }
    if (!optimized
        && metadata.huffmanTables().isEmpty()
        && !ofKind(known, MarkerSegment.DHT).isEmpty()) {
      omitted.add(MarkerSegment.DHT);
    }
    return omitted;
  }

  private static List<MarkerSegment> ofKind(List<MarkerSegment> segments, int marker) {
    return segments.stream().filter(s -> s.marker() == marker).toList();
  }
}
