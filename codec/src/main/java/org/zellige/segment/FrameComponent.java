package org.zellige.segment;

import org.zellige.JpegException;

/**
 * One component of a frame.
 *
 * @param id identifier that scans refer to, 0…255
 * @param horizontal sampling factor, 1…4
 * @param vertical sampling factor, 1…4
 * @param quantTable slot of its quantisation table, 0…3
 */
public record FrameComponent(int id, int horizontal, int vertical, int quantTable) {
  static FrameComponent parse(SegmentReader in) throws JpegException {
    int id = in.u8();
    int sampling = in.u8();
    int horizontal = sampling >> 4;
    int vertical = sampling & 15;
    in.require(
        horizontal >= 1 && horizontal <= 4 && vertical >= 1 && vertical <= 4,
        "sampling factors " + horizontal + "×" + vertical + " are outside 1…4");
    int table = in.u8();
    return new FrameComponent(id, horizontal, vertical, table);
  }

  /** The same with another table. */
  public FrameComponent withTable(int slot) {
    return new FrameComponent(id, horizontal, vertical, slot);
  }

  void writeTo(SegmentWriter out) {
    out.u8(id);
    out.u8(horizontal << 4 | vertical);
    out.u8(quantTable);
  }
}
