package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegInfo;

/** The scans of an image so far. */
final class ScanLog {
  private final List<JpegInfo.Scan> scans = new ArrayList<>();

  /** Offset of the entropy-coded data of the last scan. */
  private long dataStart;

  /**
   * A scan header was read.
   *
   * @param at offset of its marker
   * @param data offset of the entropy-coded data that follow
   */
  void begin(Scan scan, long at, long data) {
    dataStart = data;
    List<Integer> ids = scan.components().stream().map(Scan.ScanComponent::id).toList();
    scans.add(
        new JpegInfo.Scan(
            ids,
            scan.spectralStart(),
            scan.spectralEnd(),
            scan.approximationHigh(),
            scan.approximationLow(),
            at,
            0));
  }

  /** The data of the last scan end. */
  void end(long at) {
    JpegInfo.Scan scan = scans.remove(scans.size() - 1);
    scans.add(
        new JpegInfo.Scan(
            scan.componentIds(),
            scan.spectralStart(),
            scan.spectralEnd(),
            scan.approximationHigh(),
            scan.approximationLow(),
            scan.offset(),
            at - dataStart));
  }

  JpegInfo.Scan last() {
    return scans.get(scans.size() - 1);
  }

  List<JpegInfo.Scan> all() {
    return scans;
  }
}
