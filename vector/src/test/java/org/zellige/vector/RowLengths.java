package org.zellige.vector;

import java.util.stream.IntStream;

/** Lengths of rows to test: all short ones, and some about multiples of the lanes. */
final class RowLengths {
  private RowLengths() {}

  static int[] from(int least) {
    return IntStream.concat(
            IntStream.rangeClosed(least, 200), IntStream.of(255, 256, 257, 511, 1000, 1921, 4096))
        .toArray();
  }
}
