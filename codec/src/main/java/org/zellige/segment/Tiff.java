package org.zellige.segment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The structure of a TIFF file (TIFF 6.0, section 2), which Exif and MPF use inside a segment.
 * Nothing in it is trusted: what lies outside the data is left out, and all else can be read.
 */
final class Tiff {
  /** Both users have two; more are not looked at. */
  private static final int MAX_DIRECTORIES = 2;

  /** Bytes of byte order, version and first offset. */
  private static final int HEADER = 8;

  private static final int VERSION = 42;
  private static final int ENTRY = 12;

  private final ByteBuffer data;

  private Tiff(ByteBuffer data) {
    this.data = data;
  }

  /** The structure; empty if the data do not begin with its header. */
  static Optional<Tiff> of(byte[] data) {
    if (data.length < HEADER || data[0] != data[1] || (data[0] != 'I' && data[0] != 'M')) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(data).asReadOnlyBuffer();
    buffer.order(data[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return buffer.getChar(2) == VERSION ? Optional.of(new Tiff(buffer)) : Optional.empty();
  }

  /** The directories in the order of their chain, which ends where it leaves the data or loops. */
  List<TiffDirectory> directories() {
    List<TiffDirectory> directories = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long at = u32(4);
    while (directories.size() < MAX_DIRECTORIES
        && at >= HEADER
        && at <= data.limit() - 2
        && seen.add(at)) {
      int count = data.getChar((int) at);
      directories.add(directory((int) at + 2, count));
      long next = at + 2 + (long) ENTRY * count;
      at = next <= data.limit() - 4 ? u32((int) next) : 0;
    }
    return directories;
  }

  /** The directory at an offset that a field states; empty if it is not within the data. */
  Optional<TiffDirectory> directoryAt(long at) {
    return at >= HEADER && at <= data.limit() - 2
        ? Optional.of(directory((int) at + 2, data.getChar((int) at)))
        : Optional.empty();
  }

  /** Where the offset of the second directory stands; empty if that is not within the data. */
  OptionalInt firstLink() {
    long at = u32(4);
    if (at < HEADER || at > data.limit() - 2) {
      return OptionalInt.empty();
    }
    long link = at + 2 + (long) ENTRY * data.getChar((int) at);
    return link <= data.limit() - 4 ? OptionalInt.of((int) link) : OptionalInt.empty();
  }

  private TiffDirectory directory(int start, int count) {
    Map<Integer, TiffField> fields = new HashMap<>();
    for (int i = 0; i < count && start + ENTRY * (i + 1) <= data.limit(); i++) {
      int at = start + ENTRY * i;
      TiffField field = new TiffField(data.getChar(at + 2), u32(at + 4), at + 8, data);
      field.resolve().ifPresent(value -> fields.putIfAbsent((int) data.getChar(at), value));
    }
    return new TiffDirectory(fields);
  }

  private long u32(int at) {
    return data.getInt(at) & 0xFFFFFFFFL;
  }
}
