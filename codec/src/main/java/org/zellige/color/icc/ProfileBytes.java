package org.zellige.color.icc;

import org.zellige.JpegException;

/**
 * A part of a profile. What lies outside of it is a {@link JpegException}, whose reason names the
 * offset in the profile; the place in the JPEG stream is not known here.
 */
final class ProfileBytes {
  private final byte[] data;
  private final int start;
  private final int length;

  ProfileBytes(byte[] profile) {
    this(profile, 0, profile.length);
  }

  private ProfileBytes(byte[] data, int start, int length) {
    this.data = data;
    this.start = start;
    this.length = length;
  }

  int length() {
    return length;
  }

  /** The whole profile, for reading what {@link #require} has checked. */
  byte[] data() {
    return data;
  }

  /**
   * Index in {@link #data} of a stretch of bytes.
   *
   * @param at offset of the first byte in this part
   * @param count number of bytes
   */
  int require(long at, long count) throws JpegException {
    if (at < 0 || count < 0 || at + count > length) {
      throw new JpegException(
          "%d bytes at %d, but the part at %d has %d".formatted(count, at, start, length), -1);
    }
    return (int) (start + at);
  }

  /** The part of this part that begins at an offset. */
  ProfileBytes part(long at, long count) throws JpegException {
    return new ProfileBytes(data, require(at, count), (int) count);
  }

  /** The rest of this part from an offset on. */
  ProfileBytes from(long at) throws JpegException {
    return part(at, length - at);
  }

  int u8(long at) throws JpegException {
    return data[require(at, 1)] & 0xFF;
  }

  int u16(long at) throws JpegException {
    return u16(data, require(at, 2));
  }

  long u32(long at) throws JpegException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** A number of type s15Fixed16. */
  double fixed(long at) throws JpegException {
    return (int) u32(at) / 65536.0;
  }

  /** Four bytes as ASCII characters, what is none as a question mark. */
  String signature(long at) throws JpegException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      int character = u8(at + i);
      text.append(character >= ' ' && character <= '~' ? (char) character : '?');
    }
    return text.toString();
  }

  /** Two bytes, most significant first. */
  static int u16(byte[] data, int at) {
    return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
  }
}
