package org.zellige.pipeline.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.SampleLines;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentWriter;

/** Writes a file of one lossless frame (T.81 annex H), Huffman-coded. */
final class LosslessEncoder {
  private final EncodePlan plan;
  private final List<LosslessScan> scans = new ArrayList<>();

  /**
   * @throws JpegException if a restart interval is no whole number of lines
   */
  LosslessEncoder(EncodePlan plan, SampleLines lines) throws JpegException {
    this.plan = plan;
    for (List<Integer> group : ScanScripts.groups(plan.layout().blocksPerMcu())) {
      scans.add(new LosslessScan(plan, group, lines));
    }
  }

  /** Writes the whole file. */
  void writeTo(OutputStream out) throws IOException {
    HeaderWriter.write(plan, plan.frame()).writeTo(out);
    for (LosslessScan scan : scans) {
      scan.writeTo(out);
    }
    SegmentWriter end = new SegmentWriter();
    end.marker(Marker.EOI);
    end.writeTo(out);
  }
}
