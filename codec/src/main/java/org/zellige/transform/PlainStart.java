package org.zellige.transform;

/**
 * Counts what is left to plain loops before those take over that C2 makes vectors of. The latter
 * need a fraction of the time once they are compiled, but more before, and take longer to compile,
 * which programs would notice that work on one photo and end.
 *
 * <p>Threads that count at the same time may count wrongly, which changes no result.
 */
final class PlainStart {
  private int left;

  /**
   * @param values that are left to plain loops
   */
  PlainStart(int values) {
    this.left = values;
  }

  /** Whether a plain loop is to do the next values. */
  boolean takes(int count) {
    if (left <= 0) {
      return false;
    }
    left -= count;
    return true;
  }
}
