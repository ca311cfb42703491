package org.zellige.imageio.metadata;

import java.util.List;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Metadata of a stream: the tables that stand before its images. Read-only. */
public final class ZelligeStreamMetadata extends IIOMetadata {
  private final List<MarkerSegment> segments;

  /** Metadata made of segments. */
  public ZelligeStreamMetadata(List<MarkerSegment> segments) {
    super(
        false, JpegStreamMetadataFormat.NAME, JpegStreamMetadataFormat.class.getName(), null, null);
    this.segments = List.copyOf(segments);
  }

  /** The tables of the parameters, or those of Annex K at half their steps (quality 0.75). */
  public static ZelligeStreamMetadata of(@Nullable JPEGImageWriteParam param) {
    return new ZelligeStreamMetadata(
        param != null && param.areTablesSet()
            ? List.of(
                StandardSegments.dqt(param.getQTables()),
                StandardSegments.dht(param.getDCHuffmanTables(), param.getACHuffmanTables()))
            : List.of(
                StandardSegments.dqt(JPEGQTable.K1Div2Luminance, JPEGQTable.K2Div2Chrominance),
                StandardSegments.annexKHuffmanTables(true)));
  }

  /** The segments, unmodifiable. */
  public List<MarkerSegment> segments() {
    return segments;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Node getAsTree(String formatName) {
    if (!formatName.equals(JpegStreamMetadataFormat.NAME)) {
      throw new IllegalArgumentException("unsupported format: " + formatName);
    }
    return NativeTree.stream(segments);
  }

  @Override
  public void mergeTree(String formatName, Node root) {
    throw new IllegalStateException("stream metadata is read-only");
  }

  @Override
  public void reset() {
    throw new IllegalStateException("stream metadata is read-only");
  }
}
