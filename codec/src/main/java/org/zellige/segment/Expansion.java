package org.zellige.segment;

import org.zellige.JpegException;

/**
 * How the frame before is enlarged as reference for a differential frame, EXP (T.81 B.3.3).
 *
 * @param horizontal whether to twice its width
 * @param vertical whether to twice its height
 */
public record Expansion(boolean horizontal, boolean vertical) {
  /** The reference is taken as it is. */
  public static final Expansion NONE = new Expansion(false, false);

  /** Reads the payload. */
  public static Expansion parse(SegmentReader in) throws JpegException {
    int factors = in.u8();
    in.require((factors & 0xEE) == 0, "expansion factors " + Integer.toHexString(factors));
    return new Expansion(factors >> 4 == 1, (factors & 15) == 1);
  }

  /** Appends the EXP segment. */
  public void writeTo(SegmentWriter out) {
    out.segment(Marker.EXP, body -> body.u8((horizontal ? 1 << 4 : 0) | (vertical ? 1 : 0)));
  }
}
