package org.zellige.viewer.block;

import org.zellige.JpegInfo;
import org.zellige.StoredBlocks;
import org.zellige.transform.ZigZag;

/** What AC coefficients of a component cost in one scan (T.81 F.1.2.2, G.1.2.2 and G.1.2.3). */
final class AcBits {
  private static final int SIXTEEN_ZEROS = 0xF0;

  private final int component;
  private final StoredBlocks blocks;
  private final int[] lengths;
  private final BitSink sink;
  private final EndRun ends;
  private final boolean progressive;
  private final int first;
  private final int last;
  private final int low;
  private final boolean refines;

  /**
   * @param component index in the frame
   * @param lengths of the AC table
   */
  AcBits(
      int component,
      StoredBlocks blocks,
      int[] lengths,
      JpegInfo.Scan scan,
      boolean progressive,
      BitSink sink) {
    this.component = component;
    this.blocks = blocks;
    this.lengths = lengths;
    this.sink = sink;
    this.ends = new EndRun(component, lengths, sink);
    this.progressive = progressive;
    this.first = Math.max(1, scan.spectralStart());
    this.last = progressive ? scan.spectralEnd() : 63;
    this.low = progressive ? scan.approximationLow() : 0;
    this.refines = progressive && scan.approximationHigh() > 0;
  }

  private int magnitude(int block, int k) {
    return Math.abs(blocks.values()[64 * block + ZigZag.natural(k)]) >> low;
  }

  /** Counts a block. */
  void block(int block) {
    if (first > last) {
      return;
    }
    if (refines) {
      refined(block);
    } else {
      initial(block);
    }
  }

  private void initial(int block) {
    int run = 0;
    for (int k = first; k <= last; k++) {
      int magnitude = magnitude(block, k);
      if (magnitude == 0) {
        run++;
        continue;
      }
      ends.flush();
      int size = 32 - Integer.numberOfLeadingZeros(magnitude);
      int bits = run / 16 * lengths[SIXTEEN_ZEROS] + lengths[run % 16 << 4 | size] + size;
      sink.spent(component, block, k, bits);
      run = 0;
    }
    if (run > 0) {
      ends.add(block);
      if (!progressive) {
        ends.flush();
      }
    }
  }

  private void refined(int block) {
    int lastNew = 0;
    for (int k = first; k <= last; k++) {
      lastNew = magnitude(block, k) == 1 ? k : lastNew;
    }
    int run = 0;
    int skipped = 0;
    boolean open = false;
    for (int k = first; k <= last; k++) {
      int magnitude = magnitude(block, k);
      if (magnitude == 0) {
        run++;
        open = true;
        continue;
      }
      if (run > 15 && k <= lastNew) {
        ends.flush();
        skipped += run / 16 * lengths[SIXTEEN_ZEROS];
        run %= 16;
      }
      if (magnitude > 1) {
        sink.spent(component, block, k, 1);
        open = true;
        continue;
      }
      ends.flush();
      sink.spent(component, block, k, skipped + lengths[run << 4 | 1] + 1);
      skipped = 0;
      run = 0;
      open = false;
    }
    if (open) {
      ends.add(block);
    }
  }

  /** Ends a restart interval or the scan. */
  void flush() {
    ends.flush();
  }
}
