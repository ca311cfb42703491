package org.zellige.viewer.block;

/** Told what each coefficient of a file costs. */
@FunctionalInterface
interface BitSink {
  /** In place of a zig-zag position: bits that say that a block, or a run of them, ends. */
  int END = 64;

  /**
   * Bits that were spent.
   *
   * @param component index in the frame
   * @param block row by row, padding included
   * @param k zig-zag position, or {@link #END}
   * @param bits a fraction where several blocks share a code
   */
  void spent(int component, int block, int k, double bits);
}
