package org.zellige.pipeline.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.entropy.sequential.DifferenceCounts;
import org.zellige.entropy.sequential.LosslessScanWriter;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.SampleLines;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;

/**
 * One scan of a lossless frame. Its samples are read twice, so that no more than an MCU row of them
 * is kept: to choose predictor and tables, and to be written.
 */
final class LosslessScan {
  /** The last predictor of T.81 table H.1. */
  private static final int LAST_PREDICTOR = 7;

  private final EncodePlan plan;
  private final SampleLines source;
  private final ScanLayout order;

  /** MCU rows in a restart interval; 0 for no end. */
  private final int restartRows;

  /**
   * @param components of the frame that are in it
   * @throws JpegException if a restart interval is no whole number of lines (T.81 H.1.1)
   */
  LosslessScan(EncodePlan plan, List<Integer> components, SampleLines source) throws JpegException {
    this.plan = plan;
    this.source = source;
    this.order = plan.layout().scan(components);
    int interval = plan.settings().entropy().restartInterval();
    if (interval % order.mcusPerRow() != 0) {
      throw new JpegException(
          "a restart interval of %d MCUs in a lossless frame with %d of them in a row"
              .formatted(interval, order.mcusPerRow()),
          -1);
    }
    this.restartRows = interval / order.mcusPerRow();
  }

  /** Writes tables, header and data. */
  void writeTo(OutputStream out) throws IOException {
    Map.Entry<Integer, List<DifferenceCounts>> cheapest =
        count().entrySet().stream()
            .min(Comparator.comparingLong(of -> bits(of.getValue())))
            .orElseThrow();
    int predictor = cheapest.getKey();
    List<HuffmanTable> tables = tables(cheapest.getValue());
    SegmentWriter head = new SegmentWriter();
    HuffmanTable.writeTo(head, tables.stream().distinct().toList());
    if (restartRows != 0) {
      head.segment(Marker.DRI, body -> body.u16(restartRows * order.mcusPerRow()));
    }
    header(predictor, tables).writeTo(head);
    head.writeTo(out);
    writeData(predictor, tables, out);
  }

  /** The differences that the predictor asked for leaves, or those of all; by place in the scan. */
  private Map<Integer, List<DifferenceCounts>> count() {
    Map<Integer, List<DifferenceCounts>> counts = new TreeMap<>();
    int asked = plan.settings().lossless().orElseThrow().predictor().orElse(0);
    for (int predictor = 1; predictor <= LAST_PREDICTOR; predictor++) {
      if (asked == 0 || asked == predictor) {
        counts.put(
            predictor, order.components().stream().map(c -> new DifferenceCounts()).toList());
      }
    }
    LosslessRow row = new LosslessRow(plan, order, source);
    for (int y = 0; y < order.mcuRows(); y++) {
      row.read(
          y,
          startsInterval(y),
          (i, errors, differences) -> {
            counts.forEach((predictor, of) -> {
              errors.differences(predictor, differences);
              of.get(i).add(differences, differences.length);
            });
          });
    }
    return counts;
  }

  private static long bits(List<DifferenceCounts> counts) {
    return Math.min(bitsApart(counts), DifferenceCounts.sum(counts).bits());
  }

  private static long bitsApart(List<DifferenceCounts> counts) {
    return counts.stream().mapToLong(DifferenceCounts::bits).sum();
  }

  /** By place in the scan: one for all, if that takes less than one for each. */
  private static List<HuffmanTable> tables(List<DifferenceCounts> counts) {
    DifferenceCounts all = DifferenceCounts.sum(counts);
    if (all.bits() <= bitsApart(counts)) {
      return Collections.nCopies(counts.size(), all.table(0));
    }
    List<HuffmanTable> tables = new ArrayList<>();
    for (DifferenceCounts of : counts) {
      tables.add(of.table(tables.size()));
    }
    return tables;
  }

  private Scan header(int predictor, List<HuffmanTable> tables) {
    List<Scan.ScanComponent> components = new ArrayList<>();
    for (HuffmanTable table : tables) {
      int c = order.components().get(components.size()).index();
      int id = plan.frame().components().get(c).id();
      components.add(new Scan.ScanComponent(id, table.slot(), 0));
    }
    return new Scan(components, predictor, 0, 0, 0);
  }

  private void writeData(int predictor, List<HuffmanTable> tables, OutputStream out)
      throws IOException {
    BitWriter bits = new BitWriter();
    LosslessScanWriter writer = new LosslessScanWriter(order, tables, bits);
    LosslessRow row = new LosslessRow(plan, order, source);
    for (int y = 0; y < order.mcuRows(); y++) {
      boolean anew = startsInterval(y);
      if (anew) {
        writer.restart();
      }
      row.read(y, anew, (i, errors, differences) -> errors.differences(predictor, differences));
      writer.write(row.differences());
      bits.drainIfLarge(out);
    }
    bits.align();
    bits.drain(out);
  }

  private boolean startsInterval(int mcuRow) {
    return restartRows != 0 && mcuRow != 0 && mcuRow % restartRows == 0;
  }
}
