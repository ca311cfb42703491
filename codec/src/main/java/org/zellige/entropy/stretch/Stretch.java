package org.zellige.entropy.stretch;

import org.jspecify.annotations.Nullable;

/** Some rows of MCUs that one thread decodes; {@link Stretches} guard what changes. */
final class Stretch {
  /** Bit from which on it is decoded until its start is known; −1 if that is known at once. */
  final long guess;

  /** First row of MCUs that is wanted of it, or is thought to be. */
  final int firstRow;

  /** How many rows it should have. */
  final int wantedRows;

  /** Where it starts; null as long as that is not known. */
  volatile @Nullable McuStart start;

  /** Where the next one starts; null as long as that is not known. */
  @Nullable McuStart end;

  /** The next one, if it was begun. */
  @Nullable Stretch next;

  /** How many rows are decoded. */
  int rows;

  /** Bits of those. */
  long bits;

  private Stretch(@Nullable McuStart start, long guess, int firstRow, int wantedRows) {
    this.start = start;
    this.guess = guess;
    this.firstRow = firstRow;
    this.wantedRows = wantedRows;
  }

  static Stretch at(McuStart start, int firstRow, int wantedRows) {
    return new Stretch(start, -1, firstRow, wantedRows);
  }

  static Stretch near(long guess, int firstRow, int wantedRows) {
    return new Stretch(null, guess, firstRow, wantedRows);
  }

  /** The row before which it should end. */
  int wantedEnd() {
    return firstRow + wantedRows;
  }
}
