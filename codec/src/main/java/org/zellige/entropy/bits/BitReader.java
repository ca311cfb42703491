package org.zellige.entropy.bits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.segment.StreamWindow;

/**
 * Bits of entropy-coded data. At a marker or the end of the data it goes on with zero bits, which
 * {@link #isOverrun} tells apart.
 *
 * <p>The bytes are taken in by chunks, without the zeros that are stuffed after 0xFF, so that eight
 * of them can be had at any time without a look at their values. The state is open to the coders,
 * whose loops keep it in locals.
 */
public final class BitReader extends EntropyInput {
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Bytes of a chunk: little beside the second cache. */
  private static final int CHUNK = 1 << 14;

  /** Bytes that can be taken in without a look at whether there are any: those of a block. */
  static final int UNCHECKED = 256;

  /** Zeros after the data. */
  private static final int PADDING = UNCHECKED + Long.BYTES;

  /** Bits that count at least after filling; the count before tells how many more, up to 7. */
  public static final int FULL = 56;

  /** The next bits, left-aligned; below those that count stand more of them, or zeros. */
  public long bits;

  /** How many of them count. */
  public int count;

  /** Data without stuffed zeros. */
  public final byte[] chunk;

  /** Number of the chunk's first byte in the data, stuffed zeros not counted. */
  private long chunkStart;

  /** Index in the chunk of the next byte to take in; beyond the data for zeros that are made up. */
  public int next;

  /** Whose bytes the chunk holds; null if this reader takes them in itself. */
  private final @Nullable SharedData shared;

  /** Largest {@link #next} for which {@link #fill} needs no more data. */
  public int lastFull = -1;

  /** Index after the chunk's data. */
  private int chunkEnd;

  /** Whether no data follow those of the chunk. */
  private boolean complete;

  /** Bytes made up that {@link #next} does not tell. */
  private int invented;

  public BitReader(StreamWindow window, int position) {
    super(window, position);
    this.shared = null;
    this.chunk = new byte[CHUNK + PADDING];
  }

  /**
   * A reader of data that others read, too.
   *
   * @param bit number of the first bit to read
   */
  public BitReader(SharedData data, long bit) {
    super(StreamWindow.of(new byte[0], 0), 0);
    this.shared = data;
    this.chunk = new byte[CHUNK + PADDING];
    this.chunkStart = bit >>> 3;
    fill();
    skip((int) bit & 7);
  }

  /** Number of the next bit in the data. */
  public long bit() {
    return bit(next, count);
  }

  /** The same for a coder that keeps {@link #next} and {@link #count} in locals. */
  public long bit(int next, int count) {
    return 8 * (chunkStart + invented + next) - count;
  }

  /** Takes in whole bytes until 56 to 63 bits count, which is as many as may count before. */
  public void fill() {
    if (next > lastFull) {
      more();
    }
    bits |= (long) BIG_ENDIAN.get(chunk, next) >>> count;
    next += bytesTaken(count);
    count |= FULL;
  }

  /** Whole bytes that are taken in where a number of bits counts, after which {@link #FULL} do. */
  public static int bytesTaken(int count) {
    return (63 - count) >> 3;
  }

  /** Eight bytes of the chunk, the first one in the highest place. */
  public static long eightBytes(byte[] chunk, int index) {
    return (long) BIG_ENDIAN.get(chunk, index);
  }

  /** Goes on so that eight bytes of data or zeros stand at {@link #next}. */
  void more() {
    if (!complete) {
      int kept = chunkEnd - next;
      System.arraycopy(chunk, next, chunk, 0, kept);
      chunkStart += next;
      next = 0;
      chunkEnd =
          shared == null
              ? takeIn(chunk, kept, CHUNK)
              : shared.copy(chunkStart + kept, chunk, kept, CHUNK);
      complete = chunkEnd < CHUNK;
      Arrays.fill(chunk, chunkEnd, chunkEnd + PADDING, (byte) 0);
      lastFull = chunkEnd - (complete ? 0 : PADDING);
    } else {
      invented += next - chunkEnd;
      next = chunkEnd;
      // The coders are to look whether the data have ended, before each block.
      lastFull = -1;
    }
  }

  /** Passes over bits that are there. */
  public void skip(int length) {
    bits <<= length;
    count -= length;
  }

  /** Takes 1…16 bits as an unsigned number. */
  public int take(int length) {
    if (count < length) {
      fill();
    }
    int value = (int) (bits >>> (64 - length));
    skip(length);
    return value;
  }

  /** Whether bits after the data's end were used. */
  public boolean isOverrun() {
    return complete && 8L * (invented + next - chunkEnd) > count;
  }

  /** Whether fewer bits of the data are left than a code may have. */
  public boolean isAtEnd() {
    return complete && 8L * (chunkEnd - next - invented) + count < 16;
  }

  @Override
  public boolean zerosFollow() {
    return false;
  }

  @Override
  public void restart() {
    bits = 0;
    count = 0;
    next = 0;
    chunkEnd = 0;
    lastFull = -1;
    complete = false;
    invented = 0;
  }
}
