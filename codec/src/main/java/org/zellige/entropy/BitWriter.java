package org.zellige.entropy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A growing buffer of entropy-coded data: bits, most significant first, with a zero byte stuffed
 * after every 0xFF (T.81 F.1.2.3).
 *
 * <p>Coders of this package take the four fields into locals for the length of a block, which is
 * why they are visible to them.
 */
public final class BitWriter {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long ONE_PER_BYTE = 0x0101010101010101L;
  private static final long TOP_BIT_PER_BYTE = 0x8080808080808080L;

  /** Bytes gathered before a stream is bothered. */
  private static final int CHUNK = 1 << 16;

  byte[] buffer = new byte[1 << 12];
  int position;

  /** Bits not stored yet, right-aligned; what stands above them is spent. */
  long accumulator;

  /** Room in the accumulator: 64 less the bits in it. */
  int free = 64;

  /** Makes room for a number of bytes, stuffing included. */
  void reserve(int bytes) {
    if (bytes > buffer.length - position) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, position + bytes));
    }
  }

  /**
   * Appends bits.
   *
   * @param bits right-aligned, zeros above them
   * @param length how many, 0…63
   */
  public void put(long bits, int length) {
    reserve(16);
    free -= length;
    if (free < 0) {
      position = store(buffer, position, accumulator << (length + free) | bits >>> -free);
      free += 64;
      accumulator = bits;
    } else {
      accumulator = accumulator << length | bits;
    }
  }

  /**
   * Appends bytes, which need not come to stand as such.
   *
   * @param length a multiple of 8
   */
  void append(byte[] bytes, int length) {
    int filled = Long.SIZE - free; // neither 0 nor 64 is a distance to shift by
    for (int i = 0; i < length; i += Long.BYTES) {
      reserve(16);
      long word = (long) LONGS.get(bytes, i);
      long head = filled == 0 ? 0 : accumulator << free;
      long tail = free == 0 ? 0 : word >>> filled;
      position = store(buffer, position, head | tail);
      accumulator = word;
    }
  }

  /** Forgets all. */
  void clear() {
    position = 0;
    accumulator = 0;
    free = Long.SIZE;
  }

  /** Stores eight bytes, stuffed; returns the position after them, at most 16 further on. */
  static int store(byte[] buffer, int position, long word) {
    // A byte is 0xFF if its top bit is set and is carried away by adding one.
    if ((word & TOP_BIT_PER_BYTE & ~(word + ONE_PER_BYTE)) == 0) {
      LONGS.set(buffer, position, word);
      return position + 8;
    }
    return storeStuffed(buffer, position, word);
  }

  private static int storeStuffed(byte[] buffer, int position, long word) {
    int p = position;
    for (int shift = 56; shift >= 0; shift -= 8) {
      byte b = (byte) (word >>> shift);
      buffer[p++] = b;
      if (b == -1) {
        buffer[p++] = 0;
      }
    }
    return p;
  }

  /** Fills the last byte up with ones and appends a marker, which is not stuffed. */
  public void marker(int code) {
    align();
    buffer[position++] = (byte) 0xFF;
    buffer[position++] = (byte) code;
  }

  /** Fills the last byte up with ones: the data end here. Leaves room for a marker. */
  public void align() {
    int partial = (64 - free) & 7;
    if (partial != 0) {
      put((1 << (8 - partial)) - 1, 8 - partial);
    }
    reserve(16 + 2);
    for (int shift = 56 - free; shift >= 0; shift -= 8) {
      byte b = (byte) (accumulator >>> shift);
      buffer[position++] = b;
      if (b == -1) {
        buffer[position++] = 0;
      }
    }
    free = 64;
  }

  /** Hands whole bytes to a stream once there are many of them. */
  public void drainIfLarge(OutputStream out) throws IOException {
    if (position >= CHUNK) {
      drain(out);
    }
  }

  /** Hands all whole bytes to a stream; bits in the accumulator stay. */
  public void drain(OutputStream out) throws IOException {
    out.write(buffer, 0, position);
    position = 0;
  }
}
