package org.zellige.pipeline;

import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.segment.Adobe;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.IccChunks;
import org.zellige.segment.Jfif;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentWriter;

/** The segments before the entropy-coded data, in the order in which libjpeg has them. */
final class HeaderWriter {
  /** JFIF 1.01; 1.02 added only forms of thumbnails. */
  private static final int JFIF_VERSION = 0x0101;

  private static final int NO_TRANSFORM = 0;

  private HeaderWriter() {}

  static SegmentWriter write(EncodePlan plan, List<HuffmanTable> huffmanTables) {
    EncodeSettings settings = plan.settings();
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    if (plan.colorSpace() == JpegColorSpace.GRAY || plan.colorSpace() == JpegColorSpace.YCBCR) {
      new Jfif(JFIF_VERSION, settings.density(), 0, 0).writeTo(out);
    } else {
      new Adobe(NO_TRANSFORM).writeTo(out);
    }
    settings.segments().forEach(segment -> segment.writeTo(out));
    settings.iccProfile().ifPresent(profile -> IccChunks.write(profile, out));
    plan.quantTables().forEach(table -> table.writeTo(out));
    plan.frame().writeTo(out);
    huffmanTables.forEach(table -> table.writeTo(out));
    if (settings.entropy().restartInterval() != 0) {
      out.segment(Marker.DRI, body -> body.u16(settings.entropy().restartInterval()));
    }
    plan.scan().writeTo(out);
    return out;
  }
}
