package org.zellige;

/**
 * Damage or an oddity that was lived with.
 *
 * @param message what was found and what was done about it
 * @param offset byte offset from the start of the stream; −1 if it has no place in a stream
 */
public record JpegWarning(String message, long offset) {
  @Override
  public String toString() {
    return offset < 0 ? message : message + " (at byte " + offset + ")";
  }
}
