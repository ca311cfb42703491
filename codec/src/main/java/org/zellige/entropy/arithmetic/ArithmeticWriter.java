package org.zellige.entropy.arithmetic;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.zellige.entropy.bits.BitWriter;

/**
 * The encoder of binary decisions (T.81 D.1). Adapts the statistics bins as {@link
 * ArithmeticReader} does.
 *
 * <p>What it has of a restart interval stays here as long as a carry may change it, or as it is
 * zeros that may turn out to be its end, which are left out.
 */
final class ArithmeticWriter {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /** The interval's size before the first decision: one. */
  private static final int ONE = 0x10000;

  /** Below this the interval is doubled. */
  private static final int HALF = 0x8000;

  /** Bits of the interval, which are the lowest of its low end. */
  private static final int INTERVAL_BITS = 16;

  /** Bytes gathered before they are handed on. */
  private static final int CHUNK = 1 << 14;

  private final BitWriter out;

  /** The bin of decisions that are even; it stays as it is. */
  private final byte[] even = {ArithmeticStates.EVEN};

  /** Bytes of the code, not stuffed yet. */
  private byte[] code = new byte[2 * CHUNK];

  private int position;

  /** The position at which to look again for bytes to hand on: a long run is not read for ever. */
  private int worthwhile = CHUNK;

  /** The low end of the interval: a carry, the bits not stored yet, and those of the interval. */
  private long low;

  /** How many bits are not stored yet: 0…31 between decisions. */
  private int pending;

  /** Size of the current interval, 0x8000…0x10000. */
  private int interval = ONE;

  /**
   * @param out takes whole bytes
   */
  ArithmeticWriter(BitWriter out) {
    this.out = out;
  }

  /**
   * Codes a decision and adapts the statistics (T.81 D.1).
   *
   * @param bins statistics bins; see {@link ArithmeticStates}
   * @param at the bin of this decision
   * @param decision 0 or 1
   */
  void encode(byte[] bins, int at, int decision) {
    int bin = bins[at] & 0xFF;
    int entry = ArithmeticStates.TRANSITIONS[bin];
    int lps = entry >>> 16;
    int mps = interval - lps;
    boolean lessProbable = decision != bin >> 7;
    if (!lessProbable && mps >= HALF) {
      interval = mps;
      return;
    }
    bins[at] = (byte) (lessProbable ? entry >> 8 : entry);
    // The less probable symbol has the upper part, unless that is the larger one.
    int size = mps;
    if (lessProbable == (mps >= lps)) {
      low += mps;
      size = lps;
    }
    int shift = Integer.numberOfLeadingZeros(size) - INTERVAL_BITS;
    low <<= shift;
    interval = size << shift;
    pending += shift;
    if (pending >= Integer.SIZE) {
      store();
    }
  }

  /** Codes a decision that is as good as random. */
  void encodeEven(int decision) {
    encode(even, 0, decision);
  }

  /**
   * Codes the bits below the highest one of a magnitude less one (T.81 F.1.4.3).
   *
   * @param at bin of these bits
   * @param power that highest bit, or 0
   */
  void encodeBits(byte[] bins, int at, int magnitude, int power) {
    for (int bit = power >> 1; bit != 0; bit >>= 1) {
      encode(bins, at, (magnitude & bit) == 0 ? 0 : 1);
    }
  }

  private void store() {
    pending -= Integer.SIZE;
    int kept = INTERVAL_BITS + pending;
    reserve(Integer.BYTES);
    long word = low >>> kept;
    if (word >>> Integer.SIZE != 0) {
      carry();
    }
    INTS.set(code, position, (int) word);
    position += Integer.BYTES;
    low &= (1L << kept) - 1;
  }

  private void reserve(int bytes) {
    if (bytes > code.length - position) {
      code = Arrays.copyOf(code, 2 * code.length);
    }
  }

  /** Adds one to the code: ones at its end become zeros. The code as a whole stays below one. */
  private void carry() {
    int i = position - 1;
    while (++code[i] == 0) {
      i--;
    }
  }

  /** Hands on what no later decision can change, if there may be much of it. */
  void settle() {
    if (position < worthwhile) {
      return;
    }
    int end = position - 1;
    while (end > 0 && code[end] == -1) {
      end--;
    }
    while (end > 0 && code[end - 1] == 0) {
      end--;
    }
    handOn(end);
    System.arraycopy(code, end, code, 0, position - end);
    position -= end;
    worthwhile = Math.max(CHUNK, 2 * position);
  }

  /** Ends the code of a restart interval (T.81 D.1.8): with as few bytes as tell it. */
  void finish() {
    // Zeros follow the code, so that of all numbers in the interval the roundest is the shortest.
    long high = low + interval - 1;
    long roundest = high & -Long.highestOneBit(high ^ (low - 1));
    int bits = INTERVAL_BITS + pending;
    long tail = roundest << (Long.SIZE - 1 - bits);
    if (tail < 0) {
      carry();
    }
    reserve(Long.BYTES);
    for (tail <<= 1; tail != 0; tail <<= 8) {
      code[position++] = (byte) (tail >>> 56);
    }
    while (position > 0 && code[position - 1] == 0) {
      position--;
    }
    handOn(position);
    position = 0;
    worthwhile = CHUNK;
    low = 0;
    pending = 0;
    interval = ONE;
  }

  private void handOn(int end) {
    for (int i = 0; i < end; i++) {
      out.put(code[i] & 0xFF, Byte.SIZE);
    }
  }

  /** Ends a restart interval with a marker. */
  void restart(int marker) {
    finish();
    out.marker(marker);
  }
}
