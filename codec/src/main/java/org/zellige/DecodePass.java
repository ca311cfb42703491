package org.zellige;

import java.util.List;

/**
 * A scan of an image of several, and what it and those before it brought.
 *
 * @param index of the scan, from 0
 * @param scan its header
 * @param known for each component of the frame and each zig-zag position the lowest bit that is
 *     known: 0 if the coefficient is exact, −1 if nothing came so far
 */
public record DecodePass(int index, JpegInfo.Scan scan, List<List<Integer>> known) {
  /** Keeps its own copies of the lists. */
  public DecodePass {
    known = known.stream().map(List::copyOf).toList();
  }

  /** Whether every coefficient of every component is exact. */
  public boolean isComplete() {
    return known.stream().allMatch(bits -> bits.stream().allMatch(bit -> bit == 0));
  }
}
