package org.zellige.entropy.bits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.zellige.segment.StreamWindow;

/** Bytes of entropy-coded data, stuffed zeros taken out, up to the next marker. */
public abstract class EntropyInput {
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final StreamWindow window;

  /** The bytes in memory. */
  byte[] data;

  /** Index after the last of them. */
  int end;

  /** Index of the next byte to take in. */
  int position;

  /**
   * @param position index of the first byte
   */
  protected EntropyInput(StreamWindow window, int position) {
    this.window = window;
    this.position = position;
    this.data = window.data();
    this.end = window.end();
  }

  /** The next byte, 0…255; −1 at a marker and at the end of the stream, for as long as asked. */
  protected final int nextByte() {
    if (position + 1 < end && data[position] != (byte) 0xFF) {
      return data[position++] & 0xFF;
    }
    return nextByteAfterRefill();
  }

  private int nextByteAfterRefill() {
    require(1);
    if (position < end && data[position] != (byte) 0xFF) {
      return data[position++] & 0xFF;
    }
    require(2);
    // Fill bytes before a stuffed zero are against T.81, but libjpeg passes over them.
    while (position + 1 < end && data[position + 1] == (byte) 0xFF) {
      position++;
      require(2);
    }
    if (position + 1 < end && data[position + 1] == 0) {
      position += 2;
      return 0xFF;
    }
    return -1;
  }

  /**
   * Takes bytes in.
   *
   * @param to receives them
   * @param from index of the first one there
   * @param limit index there before which they end
   * @return index after the last one; less than {@code limit} only where the data end
   */
  final int takeIn(byte[] to, int from, int limit) {
    int at = copyClear(to, from, limit);
    while (at < limit) {
      int value = nextByte();
      if (value < 0) {
        break;
      }
      to[at++] = (byte) value;
      at = copyClear(to, at, limit);
    }
    return at;
  }

  /** Takes in what it can of the bytes before the next 0xFF; parameters as above. */
  private int copyClear(byte[] to, int from, int limit) {
    byte[] source = data;
    int in = position;
    int out = from;
    int last = in + Math.min(end - in, limit - out) - Long.BYTES;
    while (in <= last) {
      long eight = (long) LITTLE_ENDIAN.get(source, in);
      LITTLE_ENDIAN.set(to, out, eight);
      if (StreamWindow.anyFull(eight)) {
        int clear = StreamWindow.bytesBeforeFull(eight);
        in += clear;
        out += clear;
        break;
      }
      in += Long.BYTES;
      out += Long.BYTES;
    }
    position = in;
    return out;
  }

  private void require(int count) {
    if (end - position < count) {
      moveTo(window.require(position, count));
    }
  }

  /** Goes on at an index that the window has just given. */
  private void moveTo(int index) {
    data = window.data();
    end = window.end();
    position = index;
  }

  /** Offset in the stream of the next byte to take in: for messages. */
  public final long offset() {
    return window.offset(position);
  }

  /**
   * Goes to the next marker, or the end of the stream; what lies before it is given up.
   *
   * @return the marker's code; −1 at the end
   */
  public final int nextMarker() {
    moveTo(window.nextMarker(position));
    return position < end ? data[position + 1] & 0xFF : -1;
  }

  /** Index of the next byte to take in. */
  public final int position() {
    return position;
  }

  /** Passes over the marker that {@link #nextMarker} found. */
  public final void skipMarker() {
    position += 2;
  }

  /** Whether the zeros that are read where data end are part of the code, not made up. */
  public abstract boolean zerosFollow();

  /** Forgets what is buffered and goes on at the current position. */
  public abstract void restart();
}
