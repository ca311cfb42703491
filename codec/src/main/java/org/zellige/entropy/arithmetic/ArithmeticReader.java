package org.zellige.entropy.arithmetic;

import org.zellige.entropy.bits.EntropyInput;
import org.zellige.segment.StreamWindow;

/**
 * The decoder of binary decisions (T.81 D.2). At a marker or the end of the data it goes on with
 * zero bytes, as the procedure asks: encoders leave out zeros at the end.
 */
public final class ArithmeticReader extends EntropyInput {
  /** The interval's size before the first decision: one. */
  private static final int ONE = 0x10000;

  /** Below this the interval is doubled. */
  private static final int HALF = 0x8000;

  /** Size of the current interval, 0x8000…0x10000. */
  private int interval;

  /** Where the data point to within the interval, with more bits than it. */
  private long code;

  /** How many bits more: 0…40, so that the code stays below 2^57. */
  private int spare;

  /**
   * @param position index of the first byte of the scan's data
   */
  public ArithmeticReader(StreamWindow window, int position) {
    super(window, position);
    restart();
  }

  @Override
  public boolean zerosFollow() {
    return true;
  }

  @Override
  public void restart() {
    interval = ONE;
    code = 0;
    spare = -16;
    fill();
  }

  /**
   * Decodes a decision and adapts the statistics (T.81 figures D.14 to D.17).
   *
   * @param bins statistics bins; see {@link ArithmeticStates}
   * @param at the bin of this decision
   * @return 0 or 1
   */
  public int decide(byte[] bins, int at) {
    int bin = bins[at] & 0xFF;
    int entry = ArithmeticStates.TRANSITIONS[bin];
    int lps = entry >>> 16;
    int mps = interval - lps;
    long bound = (long) mps << spare;
    boolean upper = code >= bound;
    if (upper) {
      code -= bound;
      interval = lps;
    } else {
      interval = mps;
      if (mps >= HALF) {
        return bin >> 7;
      }
    }
    // The larger part is the more probable symbol's, whichever of the two that is.
    boolean lessProbable = upper == (mps >= lps);
    bins[at] = (byte) (lessProbable ? entry >> 8 : entry);
    int shift = Integer.numberOfLeadingZeros(interval) - 16;
    if (spare < shift) {
      fill();
    }
    spare -= shift;
    interval <<= shift;
    return lessProbable ? bin >> 7 ^ 1 : bin >> 7;
  }

  /**
   * Decodes the bits below the highest one of a magnitude less one (T.81 figure F.24).
   *
   * @param at bin of these bits
   * @param power that highest bit, or 0
   * @param sign 1 if the value is negative
   * @return the value
   */
  public int magnitude(byte[] bins, int at, int power, int sign) {
    int magnitude = power;
    for (int bit = power >> 1; bit != 0; bit >>= 1) {
      if (decide(bins, at) != 0) {
        magnitude |= bit;
      }
    }
    return sign != 0 ? -magnitude - 1 : magnitude + 1;
  }

  private void fill() {
    while (spare <= 32) {
      code = code << 8 | Math.max(0, nextByte());
      spare += 8;
    }
  }
}
