package org.zellige.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.transform.ZigZag;

/**
 * One table of a DQT segment (T.81 B.2.4.1).
 *
 * @param slot 0…3
 * @param precision bits per entry, 8 or 16
 * @param steps 64 quantisation steps in zig-zag order, 1…65535; a step of 0 in a stream is kept as
 *     it is
 */
public record QuantTable(int slot, int precision, int[] steps) {
  /**
   * A table with entries as short as the steps allow.
   *
   * @param natural 64 steps in natural order (row by row), 1…65535
   */
  public static QuantTable ofNatural(int slot, int[] natural) {
    int[] steps = new int[64];
    for (int k = 0; k < 64; k++) {
      steps[k] = natural[ZigZag.natural(k)];
    }
    return ofZigZag(slot, steps);
  }

  /**
   * A table with entries as short as the steps allow.
   *
   * @param steps 64 of them in zig-zag order, 0…65535
   */
  public static QuantTable ofZigZag(int slot, int[] steps) {
    boolean small = Arrays.stream(steps).allMatch(step -> step <= 255);
    return new QuantTable(slot, small ? 8 : 16, steps);
  }

  /** Reads the payload: one table or several. */
  public static List<QuantTable> parse(SegmentReader in) throws JpegException {
    List<QuantTable> tables = new ArrayList<>();
    while (in.remaining() > 0) {
      int head = in.u8();
      int slot = head & 15;
      int precision = head >> 4 == 0 ? 8 : 16;
      in.require(slot < 4, "quantisation table slot " + slot);
      int[] steps = new int[64];
      for (int k = 0; k < 64; k++) {
        steps[k] = precision == 8 ? in.u8() : in.u16();
      }
      tables.add(new QuantTable(slot, precision, steps));
    }
    return tables;
  }

  /** The steps in natural order (row by row). */
  public int[] naturalSteps() {
    int[] natural = new int[64];
    for (int k = 0; k < 64; k++) {
      natural[ZigZag.natural(k)] = steps[k];
    }
    return natural;
  }

  /** Appends a DQT segment of this table alone. */
  public void writeTo(SegmentWriter out) {
    writeTo(out, List.of(this));
  }

  /** Appends one DQT segment of some tables. */
  public static void writeTo(SegmentWriter out, List<QuantTable> tables) {
    out.segment(Marker.DQT, body -> tables.forEach(table -> table.writeBody(body)));
  }

  private void writeBody(SegmentWriter body) {
    body.u8((precision == 8 ? 0 : 1 << 4) | slot);
    for (int step : steps) {
      if (precision == 8) {
        body.u8(step);
      } else {
        body.u16(step);
      }
    }
  }
}
