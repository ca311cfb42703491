package org.zellige.vector;

import static org.zellige.vector.Species.LANES;

/**
 * Lane numbers for shuffles of two int vectors by {@code selectFrom}, which is one instruction at
 * 512 bits; those of the second vector count on from {@link Species#LANES}. Arrays, and loaded
 * where they are used: vectors in fields would be objects.
 */
final class Interleave {
  /** Even lanes of the pair: what stands at 0, 2, 4, … */
  static final int[] EVEN = new int[LANES];

  /** Odd lanes of the pair. */
  static final int[] ODD = new int[LANES];

  /** Lanes of both by turns, from the first halves. */
  static final int[] LOW = new int[LANES];

  /** Lanes of both by turns, from the second halves. */
  static final int[] HIGH = new int[LANES];

  static {
    for (int i = 0; i < LANES; i++) {
      EVEN[i] = 2 * i;
      ODD[i] = 2 * i + 1;
      LOW[i] = i / 2 + (i % 2) * LANES;
      HIGH[i] = LOW[i] + LANES / 2;
    }
  }

  private Interleave() {}
}
