package org.zellige.viewer.block;

/** Blocks in a row that are all zero from some place on: one code tells of them (T.81 G.1.2.2). */
final class EndRun {
  private static final int MOST = 0x7FFF;

  private final int component;
  private final int[] lengths;
  private final BitSink sink;
  private final int[] blocks = new int[MOST];
  private int count;

  /**
   * @param lengths of the AC table
   */
  EndRun(int component, int[] lengths, BitSink sink) {
    this.component = component;
    this.lengths = lengths;
    this.sink = sink;
  }

  /** One block more. */
  void add(int block) {
    blocks[count] = block;
    count++;
    if (count == MOST) {
      flush();
    }
  }

  /** Shares the code's bits out among the blocks. */
  void flush() {
    int from = 0;
    while (from < count) {
      int size = 31 - Integer.numberOfLeadingZeros(count - from);
      // A table without the code was made by an encoder that used shorter runs.
      while (size > 0 && lengths[size << 4] == 0) {
        size--;
      }
      int length =
          size == 31 - Integer.numberOfLeadingZeros(count - from) ? count - from : 1 << size;
      double share = (double) (lengths[size << 4] + size) / length;
      for (int i = from; i < from + length; i++) {
        sink.spent(component, blocks[i], BitSink.END, share);
      }
      from += length;
    }
    count = 0;
  }
}
