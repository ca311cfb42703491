package org.zellige;

import java.io.IOException;

/**
 * A JPEG stream that cannot be decoded, or an image that cannot be encoded, with the place and the
 * reason.
 */
public class JpegException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final long offset;

  /**
   * @param reason what is wrong, in one clause
   * @param offset byte offset from the start of the stream at which it was noticed; −1 if the fault
   *     has no place in a stream
   */
  public JpegException(String reason, long offset) {
    super(offset < 0 ? reason : reason + " (at byte " + offset + ")");
    this.reason = reason;
    this.offset = offset;
  }

  /** What is wrong, without the offset. */
  public String reason() {
    return reason;
  }

  /** Byte offset from the start of the stream; −1 if the fault has no place in a stream. */
  public long offset() {
    return offset;
  }
}
