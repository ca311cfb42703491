package org.zellige.transform;

/**
 * Hands a loop over from plain kernels to faster ones. Code on the Vector API is up to a hundred
 * times slower than plain code until it has been called some thousand times and C2 has compiled it.
 * A program that works on a few photos is better off without, and one that works on many should not
 * come to a stop over one of them. So the plain loop does all at first, then the faster one is
 * called now and then, and in the end always.
 *
 * <p>Threads that count at the same time may count wrongly, which changes no result.
 */
final class Handover {
  /** Values for the plain loop alone: what it takes over them is longer than the wait for C2. */
  static final int PLAIN = 64 << 20;

  /** Values from which the faster loop does all. */
  static final int ALL = 2 * PLAIN;

  /** One call in so many is for the faster loop in between. */
  static final int SHARE = 8;

  private int values;
  private int calls;

  /**
   * Whether the faster loop is to do the next values.
   *
   * @param count of pixels, samples or coefficients that the call is about
   */
  boolean takes(int count) {
    int before = values;
    if (before >= ALL) {
      return true;
    }
    values = before + count;
    return before >= PLAIN && ++calls % SHARE == 0;
  }
}
