package org.zellige.pipeline.encode;

import java.util.List;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.segment.Adobe;
import org.zellige.segment.Frame;
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
  private static final int YCCK_TRANSFORM = 2;

  private HeaderWriter() {}

  /**
   * Everything up to the scan data of a file of one scan.
   *
   * @param frame that of the plan, perhaps with another marker
   */
  static SegmentWriter write(EncodePlan plan, Frame frame, List<HuffmanTable> huffmanTables) {
    SegmentWriter out = write(plan, frame);
    huffmanTables.forEach(table -> table.writeTo(out));
    int restartInterval = plan.settings().entropy().restartInterval();
    if (restartInterval != 0) {
      out.segment(Marker.DRI, body -> body.u16(restartInterval));
    }
    plan.scan().writeTo(out);
    return out;
  }

  /**
   * Everything up to the frame header.
   *
   * @param frame that of the plan, perhaps with another marker
   */
  static SegmentWriter write(EncodePlan plan, Frame frame) {
    EncodeSettings settings = plan.settings();
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    switch (plan.colorSpace()) {
      case GRAY, YCBCR -> new Jfif(JFIF_VERSION, settings.density(), 0, 0).writeTo(out);
      case RGB, CMYK -> new Adobe(NO_TRANSFORM).writeTo(out);
      case YCCK -> new Adobe(YCCK_TRANSFORM).writeTo(out);
      case UNKNOWN -> {}
    }
    settings.segments().forEach(segment -> segment.writeTo(out));
    settings.iccProfile().ifPresent(profile -> IccChunks.write(profile, out));
    plan.quantTables().forEach(table -> table.writeTo(out));
    frame.writeTo(out);
    return out;
  }
}
