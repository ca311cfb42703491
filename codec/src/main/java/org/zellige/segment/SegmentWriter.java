package org.zellige.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** A growing buffer of marker segments, big-endian as the whole format is. */
public final class SegmentWriter {
  /** The longest payload: the length field counts itself. */
  public static final int MAX_PAYLOAD = 65533;

  private byte[] buffer = new byte[1024];
  private int length;

  /** Appends the low eight bits. */
  public void u8(int value) {
    reserve(1);
    buffer[length++] = (byte) value;
  }

  /** Appends the low sixteen bits, most significant byte first. */
  public void u16(int value) {
    u8(value >> 8);
    u8(value);
  }

  /** Appends bytes as they are. */
  public void bytes(byte[] data) {
    bytes(data, 0, data.length);
  }

  /** Appends part of an array. */
  public void bytes(byte[] data, int offset, int count) {
    reserve(count);
    System.arraycopy(data, offset, buffer, length, count);
    length += count;
  }

  /** Appends ASCII text and a closing zero. */
  public void identifier(String text) {
    bytes(text.getBytes(StandardCharsets.US_ASCII));
    u8(0);
  }

  /** Appends a marker that stands alone. */
  public void marker(int code) {
    u8(0xFF);
    u8(code);
  }

  /**
   * Appends a marker with its length field and payload.
   *
   * @param payload appends at most {@link #MAX_PAYLOAD} bytes
   */
  public void segment(int marker, Consumer<SegmentWriter> payload) {
    marker(marker);
    int start = length;
    u16(0);
    payload.accept(this);
    int size = length - start;
    if (size - 2 > MAX_PAYLOAD) {
      throw new IllegalArgumentException(Marker.name(marker) + " of " + size + " bytes");
    }
    buffer[start] = (byte) (size >> 8);
    buffer[start + 1] = (byte) size;
  }

  /** Copies everything appended so far to a stream. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, length);
  }

  /** A copy of everything appended so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, length);
  }

  /** Bytes appended so far. */
  public int length() {
    return length;
  }

  private void reserve(int count) {
    if (count > buffer.length - length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + count));
    }
  }
}
