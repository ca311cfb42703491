package org.zellige.segment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * How images move when the first one of a stream changes its length. An index (MPF) counts from its
 * own place to the images after the first, and states the length of the first.
 *
 * @param oldBase offset of the index's byte order mark before
 * @param oldEnd offset of the end of the first image before
 * @param newBase offset of the mark afterwards
 * @param newEnd offset of the end afterwards
 */
public record MpfMove(long oldBase, long oldEnd, long newBase, long newEnd) {
  /** Bytes of the identifier in front of the byte order mark. */
  public static final int IDENTIFIER_LENGTH = 4;

  private static final int ENTRIES = 0xB002;
  private static final int ENTRY = 16;
  private static final int SIZE = 4;
  private static final int OFFSET = 8;

  /**
   * The payload of the index's segment, mended.
   *
   * @return empty if it cannot be read, or lists an image that starts inside the first
   */
  public Optional<byte[]> mend(byte[] payload) {
    byte[] structure = Arrays.copyOfRange(payload, IDENTIFIER_LENGTH, payload.length);
    Optional<TiffField> entries =
        Tiff.of(structure)
            .map(Tiff::directories)
            .filter(directories -> !directories.isEmpty())
            .flatMap(directories -> directories.get(0).field(ENTRIES));
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer mended = ByteBuffer.wrap(payload.clone());
    mended.order(structure[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int from = IDENTIFIER_LENGTH + entries.get().offset();
    for (int i = 0; i < entries.get().length() / ENTRY; i++) {
      int at = from + ENTRY * i;
      long offset = mended.getInt(at + OFFSET) & 0xFFFFFFFFL;
      if (offset == 0) {
        if (i == 0) {
          mended.putInt(at + SIZE, (int) (mended.getInt(at + SIZE) + newEnd - oldEnd));
        }
      } else if (oldBase + offset < oldEnd) {
        return Optional.empty();
      } else {
        mended.putInt(at + OFFSET, (int) (offset + newEnd - newBase - (oldEnd - oldBase)));
      }
    }
    return Optional.of(mended.array());
  }
}
