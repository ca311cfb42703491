package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;

/**
 * A scan header, SOS (T.81 B.2.3).
 *
 * @param components 1…4 of them
 * @param spectralStart first coefficient, 0…63
 * @param spectralEnd last coefficient, 0…63
 * @param approximationHigh point transform of the scan before; 0 in a first scan
 * @param approximationLow point transform of this scan
 */
public record Scan(
    List<ScanComponent> components,
    int spectralStart,
    int spectralEnd,
    int approximationHigh,
    int approximationLow) {

  /** Keeps its own copy of the list. */
  public Scan {
    components = List.copyOf(components);
  }

  /** Reads the payload. */
  public static Scan parse(SegmentReader in) throws JpegException {
    int count = in.u8();
    in.require(count >= 1 && count <= 4, "scan of " + count + " components");
    List<ScanComponent> components = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int id = in.u8();
      int tables = in.u8();
      components.add(new ScanComponent(id, tables >> 4, tables & 15));
    }
    int start = in.u8();
    int end = in.u8();
    int approximation = in.u8();
    return new Scan(components, start, end, approximation >> 4, approximation & 15);
  }

  /** Whether it holds all coefficients with all their bits, as sequential scans do. */
  public boolean isWhole() {
    return spectralStart == 0
        && spectralEnd == 63
        && approximationHigh == 0
        && approximationLow == 0;
  }

  /** Appends the SOS segment; entropy-coded data follows it. */
  public void writeTo(SegmentWriter out) {
    out.segment(
        Marker.SOS,
        body -> {
          body.u8(components.size());
          for (ScanComponent component : components) {
            body.u8(component.id);
            body.u8(component.dcTable << 4 | component.acTable);
          }
          body.u8(spectralStart);
          body.u8(spectralEnd);
          body.u8(approximationHigh << 4 | approximationLow);
        });
  }

  /**
   * One component of a scan.
   *
   * @param id identifier in the frame header
   * @param dcTable slot of its DC entropy table, 0…3
   * @param acTable slot of its AC entropy table, 0…3
   */
  public record ScanComponent(int id, int dcTable, int acTable) {}
}
