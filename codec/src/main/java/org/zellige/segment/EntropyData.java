package org.zellige.segment;

/** Finding the ends of entropy-coded data, in which 0xFF is followed by a stuffed zero. */
public final class EntropyData {
  private EntropyData() {}

  /**
   * Offset of the next marker: the last 0xFF before a code that is neither 0 nor a fill byte.
   *
   * @return {@code end} if there is none
   */
  public static int nextMarker(byte[] data, int from, int end) {
    for (int at = from; at + 1 < end; at++) {
      if (data[at] == (byte) 0xFF && data[at + 1] != 0 && data[at + 1] != (byte) 0xFF) {
        return at;
      }
    }
    return end;
  }
}
