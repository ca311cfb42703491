package org.zellige.viewer.block;

import org.zellige.JpegInfo;
import org.zellige.StoredBlocks;

/** What DC coefficients of a component cost in one scan (T.81 F.1.2.1 and G.1.2.1). */
final class DcBits {
  private final int component;
  private final StoredBlocks blocks;
  private final int[] lengths;
  private final BitSink sink;
  private final int low;
  private final boolean refines;
  private int before;

  /**
   * @param component index in the frame
   * @param lengths of the DC table
   */
  DcBits(int component, StoredBlocks blocks, int[] lengths, JpegInfo.Scan scan, BitSink sink) {
    this.component = component;
    this.blocks = blocks;
    this.lengths = lengths;
    this.sink = sink;
    this.low = scan.approximationLow();
    this.refines = scan.approximationHigh() > 0;
  }

  /** Counts a block. */
  void block(int block) {
    if (refines) {
      sink.spent(component, block, 0, 1);
      return;
    }
    int value = blocks.values()[64 * block] >> low;
    int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value - before));
    before = value;
    sink.spent(component, block, 0, lengths[size] + size);
  }

  /** Ends a restart interval. */
  void restart() {
    before = 0;
  }
}
