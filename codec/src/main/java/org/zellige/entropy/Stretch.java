package org.zellige.entropy;

import org.jspecify.annotations.Nullable;

/** Some rows of MCUs that one thread decodes; {@link StretchedScan} guards what changes. */
final class Stretch {
  /** Bit from which on it is decoded until its start is known; −1 if that is known at once. */
  final long guess;

  /** Row of MCUs that it starts with, or is thought to start with. */
  final int firstRow;

  /** How many rows it should have. */
  final int wantedRows;

  /** Where it starts; null as long as that is not known. */
  volatile @Nullable RowStart start;

  /** Where the next one starts; null as long as that is not known. */
  @Nullable RowStart end;

  /** The next one, if it was begun. */
  @Nullable Stretch next;

  /** How many rows are decoded. */
  int rows;

  /** Bits of those. */
  long bits;

  private Stretch(@Nullable RowStart start, long guess, int firstRow, int wantedRows) {
    this.start = start;
    this.guess = guess;
    this.firstRow = firstRow;
    this.wantedRows = wantedRows;
  }

  static Stretch at(RowStart start, int wantedRows) {
    return new Stretch(start, -1, start.row(), wantedRows);
  }

  static Stretch near(long guess, int firstRow, int wantedRows) {
    return new Stretch(null, guess, firstRow, wantedRows);
  }

  /** The row before which it should end. */
  int wantedEnd() {
    return firstRow + wantedRows;
  }
}
