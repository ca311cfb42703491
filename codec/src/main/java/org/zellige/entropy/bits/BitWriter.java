package org.zellige.entropy.bits;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.zellige.segment.StreamWindow;

/**
 * A growing buffer of entropy-coded data: bits, most significant first.
 *
 * <p>Whoever puts bits does not look at them: the zeros after bytes of 0xFF (T.81 F.1.2.3) are
 * stuffed later, in one go. Coders take the four fields into locals for the length of a block,
 * which is why they are open.
 */
public final class BitWriter {
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes gathered before a stream is bothered. */
  private static final int CHUNK = 1 << 16;

  /** Whole bytes, without stuffed zeros. */
  public byte[] buffer = new byte[1 << 12];

  /** How many bytes of {@link #buffer} are in use. */
  public int position;

  /** The last bits, right-aligned; what stands above them is spent. */
  public long accumulator;

  /** How many of them are no whole byte yet: 0…7. */
  public int held;

  /** What came before those bytes, zeros and markers included. */
  private byte[] finished = new byte[1 << 12];

  private int finishedLength;

  /** Makes room for a number of bytes. */
  public void reserve(int bytes) {
    if (bytes > buffer.length - position) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, position + bytes));
    }
  }

  /**
   * Appends bits.
   *
   * @param bits right-aligned, zeros above them
   * @param length how many, 0…56
   */
  public void put(long bits, int length) {
    reserve(Long.BYTES);
    accumulator = accumulator << length | bits;
    held += length;
    store(buffer, position, accumulator, held);
    position += held >> 3;
    held &= 7;
  }

  /**
   * Stores eight bytes, of which the first bits count: without a branch, which none foresees.
   *
   * @param bits right-aligned
   * @param held how many, 0…63
   */
  public static void store(byte[] buffer, int position, long bits, int held) {
    BIG_ENDIAN.set(buffer, position, bits << -held);
  }

  /** Appends the bits of another writer; from a whole byte on, if it has finished some. */
  public void append(BitWriter other) {
    if (other.finishedLength > 0) {
      appendFinished(other);
    }
    byte[] bytes = other.buffer;
    int length = other.position;
    reserve(length + Long.BYTES);
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      long word = (long) BIG_ENDIAN.get(bytes, i);
      // Shifted in two steps, since 64 is no distance to shift by.
      BIG_ENDIAN.set(buffer, position, accumulator << (Long.SIZE - 1 - held) << 1 | word >>> held);
      position += Long.BYTES;
      accumulator = word;
    }
    for (; i < length; i++) {
      put(bytes[i] & 0xFF, Byte.SIZE);
    }
    put(other.accumulator & ((1L << other.held) - 1), other.held);
  }

  private void appendFinished(BitWriter other) {
    finish();
    int length = finishedLength + other.finishedLength;
    if (length > finished.length) {
      finished = Arrays.copyOf(finished, Math.max(2 * finished.length, length));
    }
    System.arraycopy(other.finished, 0, finished, finishedLength, other.finishedLength);
    finishedLength = length;
  }

  /** Forgets all. */
  public void clear() {
    position = 0;
    held = 0;
    finishedLength = 0;
  }

  /** Stuffs the bytes stored so far. */
  private void finish() {
    int most = finishedLength + 2 * position + Long.BYTES;
    if (most > finished.length) {
      finished = Arrays.copyOf(finished, Math.max(2 * finished.length, most));
    }
    int in = 0;
    int out = finishedLength;
    while (in + Long.BYTES <= position) {
      long eight = (long) LITTLE_ENDIAN.get(buffer, in);
      LITTLE_ENDIAN.set(finished, out, eight);
      if (!StreamWindow.anyFull(eight)) {
        in += Long.BYTES;
        out += Long.BYTES;
      } else {
        int length = StreamWindow.bytesBeforeFull(eight) + 1;
        in += length;
        out += length;
        finished[out++] = 0;
      }
    }
    while (in < position) {
      byte value = buffer[in++];
      finished[out++] = value;
      if (value == -1) {
        finished[out++] = 0;
      }
    }
    finishedLength = out;
    position = 0;
  }

  /** Fills the last byte up with ones and appends a marker, which is not stuffed. */
  public void marker(int code) {
    align();
    finish();
    if (finishedLength + 2 > finished.length) {
      finished = Arrays.copyOf(finished, 2 * finished.length);
    }
    finished[finishedLength++] = (byte) 0xFF;
    finished[finishedLength++] = (byte) code;
  }

  /** Fills the last byte up with ones: the data end here. */
  public void align() {
    if (held != 0) {
      put((1 << (8 - held)) - 1, 8 - held);
    }
  }

  /** Hands whole bytes to a stream once there are many of them. */
  public void drainIfLarge(OutputStream out) throws IOException {
    if (position + finishedLength >= CHUNK) {
      drain(out);
    }
  }

  /** Hands all whole bytes to a stream; the bits after them stay. */
  public void drain(OutputStream out) throws IOException {
    finish();
    out.write(finished, 0, finishedLength);
    finishedLength = 0;
  }
}
