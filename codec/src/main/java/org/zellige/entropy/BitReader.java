package org.zellige.entropy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.zellige.segment.StreamWindow;

/**
 * Bits of entropy-coded data, stuffed zeros taken out. At a marker or the end of the data it goes
 * on with zero bits, which {@link #isOverrun} tells apart.
 *
 * <p>The state is open to the coders of this package: their loops keep it in locals.
 */
final class BitReader extends EntropyInput {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  /** The next bits, left-aligned. */
  long bits;

  /** How many of them count. */
  int count;

  /** How many of those were made up after the data's end. */
  private int invented;

  BitReader(StreamWindow window, int position) {
    super(window, position);
  }

  /** Takes in whole bytes until at least 57 bits count. */
  void fill() {
    if (position + 8 <= end) {
      long next = (long) LONG.get(data, position);
      // A byte of 0xFF becomes 0 in the complement: the classic test for a zero byte.
      long inverse = ~next;
      if (((inverse - LOW_BITS) & ~inverse & HIGH_BITS) == 0) {
        bits |= next >>> count;
        int taken = (64 - count) >> 3;
        position += taken;
        count += taken << 3;
        return;
      }
    }
    fillByBytes();
  }

  private void fillByBytes() {
    // Left over from a word whose bytes were only partly counted.
    bits = count == 0 ? 0 : bits & (-1L << (64 - count));
    while (count <= 56) {
      int next = nextByte();
      if (next < 0) {
        next = 0;
        invented += 8;
      }
      bits |= (long) next << (56 - count);
      count += 8;
    }
  }

  /** Passes over bits that are there. */
  void skip(int length) {
    bits <<= length;
    count -= length;
  }

  /** Takes 1…16 bits as an unsigned number. */
  int take(int length) {
    if (count < length) {
      fill();
    }
    int value = (int) (bits >>> (64 - length));
    skip(length);
    return value;
  }

  /** Takes one bit. */
  boolean takeBit() {
    if (count == 0) {
      fill();
    }
    boolean bit = bits < 0;
    skip(1);
    return bit;
  }

  /** Whether bits after the data's end were used. */
  boolean isOverrun() {
    return invented > count;
  }

  /** Whether every bit of the data was taken in. */
  boolean isAtEnd() {
    return invented > 0;
  }

  @Override
  boolean zerosFollow() {
    return false;
  }

  @Override
  void restart() {
    bits = 0;
    count = 0;
    invented = 0;
  }
}
