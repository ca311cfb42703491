package org.zellige.segment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zellige.JpegException;

/** A cursor over the payload of one segment. Reading past its end is a {@link JpegException}. */
public final class SegmentReader {
  private final byte[] data;
  private final int end;
  private final long base;
  private int position;

  /**
   * @param data the whole stream
   * @param start offset of the payload
   * @param end offset after the payload
   */
  public SegmentReader(byte[] data, int start, int end) {
    this(data, start, end, 0);
  }

  /**
   * @param data part of a stream
   * @param start index of the payload
   * @param end index after the payload
   * @param base offset in the stream of the first byte of {@code data}
   */
  public SegmentReader(byte[] data, int start, int end, long base) {
    this.data = data;
    this.position = start;
    this.end = end;
    this.base = base;
  }

  /** Offset in the stream of the next byte. */
  public long position() {
    return base + position;
  }

  /** Bytes left. */
  public int remaining() {
    return end - position;
  }

  /** The next byte, 0…255. */
  public int u8() throws JpegException {
    require(position < end, "segment is too short");
    return data[position++] & 0xFF;
  }

  /** The next two bytes, most significant first. */
  public int u16() throws JpegException {
    return u8() << 8 | u8();
  }

  /** A copy of the next bytes. */
  public byte[] bytes(int count) throws JpegException {
    require(count <= remaining(), "segment is too short");
    position += count;
    return Arrays.copyOfRange(data, position - count, position);
  }

  /** A copy of all bytes left. */
  public byte[] rest() {
    int start = position;
    position = end;
    return Arrays.copyOfRange(data, start, end);
  }

  /** Skips the given ASCII text with a closing zero and tells whether it stood there. */
  public boolean skipIfIdentifier(String text) {
    byte[] wanted = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    if (wanted.length > remaining()
        || !Arrays.equals(data, position, position + wanted.length, wanted, 0, wanted.length)) {
      return false;
    }
    position += wanted.length;
    return true;
  }

  /** Refuses the stream, naming the current position, unless the condition holds. */
  public void require(boolean condition, String reason) throws JpegException {
    if (!condition) {
      throw new JpegException(reason, position());
    }
  }
}
