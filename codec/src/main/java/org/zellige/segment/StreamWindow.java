package org.zellige.segment;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.LimitExceededException;

/**
 * The bytes of a stream as far as they are in memory: all of them if they come in an array, else a
 * buffer that is filled on demand. Readers work on {@link #data} up to {@link #end} and call {@link
 * #more} when they need what lies beyond. There is one reader at a time, and it goes forward.
 */
public final class StreamWindow {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes in the buffer at first: a segment of any length fits after one doubling. */
  private static final int CAPACITY = 1 << 16;

  private final @Nullable InputStream in;
  private final long maxInput;
  private byte[] data;
  private int end;

  /** Offset in the stream of the first byte in memory. */
  private long base;

  private boolean complete;

  /** What was given up since {@link #keep}; null if that is not wanted. */
  private @Nullable KeptBytes kept;

  /** Whether there is more than {@link #kept} may hold, or could be read. */
  private boolean cut;

  /** What the stream threw; it is not asked again. */
  private @Nullable InputFailure failure;

  private StreamWindow(@Nullable InputStream in, byte[] data, int end, long maxInput) {
    this.in = in;
    this.data = data;
    this.end = end;
    this.maxInput = maxInput;
    this.complete = in == null;
  }

  /**
   * A window over an array, which holds all bytes.
   *
   * @param end index after the last byte
   */
  public static StreamWindow of(byte[] data, int end) {
    return new StreamWindow(null, data, end, Long.MAX_VALUE);
  }

  /**
   * A window over what an input stream still holds.
   *
   * @param maxInput bytes after which reading on is refused
   */
  public static StreamWindow of(InputStream in, long maxInput) {
    return of(in, maxInput, CAPACITY);
  }

  /**
   * As above.
   *
   * @param capacity bytes of the buffer at first
   */
  public static StreamWindow of(InputStream in, long maxInput, int capacity) {
    return new StreamWindow(in, new byte[capacity], 0, maxInput);
  }

  /** The bytes in memory. Another array after {@link #more}. */
  public byte[] data() {
    return data;
  }

  /** Index after the last byte in memory. */
  public int end() {
    return end;
  }

  /** Whether no bytes follow after those in memory. */
  public boolean isComplete() {
    return complete;
  }

  /** The offset in the stream of the byte at an index. */
  public long offset(int index) {
    return base + index;
  }

  /**
   * Brings more bytes into memory, at least one if there are any.
   *
   * @param from index of the first byte that is still needed
   * @return where that byte is now
   * @throws InputFailure if the stream fails or is too long
   */
  public int more(int from) {
    if (in == null || complete) {
      return from;
    }
    if (from > 0) {
      if (kept != null) {
        kept.add(data, from);
      }
      System.arraycopy(data, from, data, 0, end - from);
      base += from;
      end -= from;
    } else if (end == data.length) {
      data = Arrays.copyOf(data, Math.multiplyExact(2, data.length));
    }
    if (kept == null) {
      read(in);
    } else {
      readOn(in, kept);
    }
    return 0;
  }

  private void read(InputStream from) {
    if (failure != null) {
      throw failure;
    }
    try {
      int wanted = Math.min(CAPACITY, data.length - end);
      int read = from.readNBytes(data, end, wanted);
      complete = read < wanted;
      end += read;
      if (base + end > maxInput) {
        throw new LimitExceededException(
            "more than " + maxInput + " bytes of input; that is the limit", maxInput);
      }
    } catch (IOException e) {
      failure = new InputFailure(e);
      throw failure;
    }
  }

  private void readOn(InputStream from, KeptBytes before) {
    cut = before.isFull(end);
    if (!cut) {
      try {
        read(from);
      } catch (InputFailure e) {
        cut = true; // whoever goes on after restore() meets it
      }
    }
    complete |= cut;
  }

  /**
   * Has all bytes from here on kept, so that {@link #restore} can be called. Until then, or until
   * {@link #release}, the stream seems to end where it fails or is too long.
   *
   * @param most bytes to be kept; the stream seems to end after some more
   */
  public void keep(long most) {
    kept = new KeptBytes(most);
  }

  /**
   * Keeps no more.
   *
   * @return whether the stream ends where it seemed to; {@link #restore} must be called otherwise
   */
  public boolean release() {
    if (!cut) {
      kept = null;
    }
    return !cut;
  }

  /** Goes back to the state of when {@link #keep} was called: indexes are those from then. */
  public void restore() {
    if (kept != null) {
      data = kept.with(data, end);
      end = data.length;
      base -= kept.count();
      complete &= !cut;
      cut = false;
      kept = null;
    }
  }

  /**
   * Brings a number of bytes into memory if there are so many.
   *
   * @param from index of the first of them
   * @return where that one is now
   * @throws InputFailure if the stream fails or is too long
   */
  public int require(int from, int count) {
    int at = from;
    while (end - at < count && !complete) {
      at = more(at);
    }
    return at;
  }

  /**
   * Number of bytes before the first 0xFF of eight, 8 if there is none.
   *
   * @param bytes the first one in the lowest place
   */
  public static int bytesBeforeFull(long bytes) {
    return Long.numberOfTrailingZeros(topBitOfFull(bytes)) >> 3;
  }

  /** Whether any byte of eight is 0xFF: known sooner than which one. */
  public static boolean anyFull(long bytes) {
    return topBitOfFull(bytes) != 0;
  }

  private static long topBitOfFull(long bytes) {
    // Where a byte is 0xFF its complement is zero; borrows go up from there, so the first is right.
    return ~bytes - 0x0101010101010101L & bytes & 0x8080808080808080L;
  }

  /**
   * Finds the next marker: the last 0xFF before a code that is neither 0 nor a fill byte. What lies
   * before it is given up.
   *
   * @return index of that 0xFF, with the code after it; {@link #end} if there is none
   * @throws InputFailure if the stream fails or is too long
   */
  public int nextMarker(int from) {
    int at = from;
    while (true) {
      for (; at + 1 < end; at++) {
        // Most bytes are none that markers begin with: eight at a time.
        while (at + 9 < end && !anyFull((long) LONGS.get(data, at))) {
          at += 8;
        }
        if (data[at] == (byte) 0xFF && data[at + 1] != 0 && data[at + 1] != (byte) 0xFF) {
          return at;
        }
      }
      if (complete) {
        return end;
      }
      at = more(Math.min(at, end));
    }
  }
}
