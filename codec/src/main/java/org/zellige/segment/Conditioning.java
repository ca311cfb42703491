package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;

/**
 * One entry of a DAC segment: how arithmetic coding chooses its statistics (T.81 B.2.4.3).
 *
 * @param ac whether it is for AC coefficients, else DC differences
 * @param slot 0…15; T.81 allows 0…3
 * @param value for DC, the bounds L and U of small differences as U·16 + L, L ≤ U; for AC, the end
 *     Kx of the low band
 */
public record Conditioning(boolean ac, int slot, int value) {
  /** U = 1 and L = 0 (T.81 F.1.4.4.1.4). */
  static final int DEFAULT_DC = 0x10;

  /** T.81 F.1.4.4.2.2. */
  static final int DEFAULT_AC = 5;

  /** Reads the payload: any number of entries. */
  public static List<Conditioning> parse(SegmentReader in) throws JpegException {
    List<Conditioning> entries = new ArrayList<>();
    while (in.remaining() > 0) {
      int head = in.u8();
      int value = in.u8();
      in.require(head >> 4 <= 1, "arithmetic conditioning of class " + (head >> 4));
      boolean ac = head >> 4 == 1;
      in.require(ac || (value & 15) <= value >> 4, "arithmetic conditioning with L above U");
      entries.add(new Conditioning(ac, head & 15, value));
    }
    return entries;
  }

  /** Appends a DAC segment of this entry alone. */
  public void writeTo(SegmentWriter out) {
    out.segment(
        Marker.DAC,
        body -> {
          body.u8((ac ? 1 << 4 : 0) | slot);
          body.u8(value);
        });
  }
}
