package org.zellige.segment;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One field of a directory (TIFF 6.0, section 2).
 *
 * @param type 1 BYTE, 3 SHORT, 4 LONG, 5 RATIONAL, 7 UNDEFINED, …
 * @param count values of that type
 * @param offset of the first value; in an unresolved field, of the entry's last four bytes
 * @param data the whole structure, in its byte order
 */
record TiffField(int type, long count, int offset, ByteBuffer data) {
  /** Bytes by type; 0 for a type that is not defined. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

  /** The field with the true place of its values; empty if that is outside the data. */
  Optional<TiffField> resolve() {
    long length = length();
    if (length == 0 || length > data.limit()) {
      return Optional.empty();
    }
    long start = length <= 4 ? offset : data.getInt(offset) & 0xFFFFFFFFL;
    return start + length <= data.limit()
        ? Optional.of(new TiffField(type, count, (int) start, data))
        : Optional.empty();
  }

  /** The value at an index, if the type is one of unsigned whole numbers. */
  OptionalLong number(int index) {
    if (index < 0 || index >= count) {
      return OptionalLong.empty();
    }
    int at = offset + index * SIZES[type];
    return switch (type) {
      case 1, 7 -> OptionalLong.of(data.get(at) & 0xFF);
      case 3 -> OptionalLong.of(data.getChar(at));
      case 4 -> OptionalLong.of(data.getInt(at) & 0xFFFFFFFFL);
      default -> OptionalLong.empty();
    };
  }

  /**
   * A copy of the whole structure with another first value; empty if the type is not one of
   * unsigned whole numbers.
   */
  Optional<byte[]> withNumber(int value) {
    if (number(0).isEmpty()) {
      return Optional.empty();
    }
    byte[] copy = new byte[data.limit()];
    data.get(0, copy);
    write(ByteBuffer.wrap(copy).order(data.order()), value);
    return Optional.of(copy);
  }

  /**
   * Writes another first value, unless the type is not one of unsigned whole numbers.
   *
   * @param structure the same in its byte order
   */
  void write(ByteBuffer structure, int value) {
    if (number(0).isEmpty()) {
      return;
    }
    switch (SIZES[type]) {
      case 1 -> structure.put(offset, (byte) value);
      case 2 -> structure.putChar(offset, (char) value);
      default -> structure.putInt(offset, value);
    }
  }

  /** The first value, if it is an unsigned number or ratio; a ratio to zero is none. */
  OptionalDouble real() {
    if (type != 5) {
      OptionalLong number = number(0);
      return number.isPresent() ? OptionalDouble.of(number.getAsLong()) : OptionalDouble.empty();
    }
    double numerator = data.getInt(offset) & 0xFFFFFFFFL;
    double denominator = data.getInt(offset + 4) & 0xFFFFFFFFL;
    return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
  }

  /**
   * Four bytes at an offset from the first value, for fields that hold a structure of their own.
   */
  long u32(int at) {
    return data.getInt(offset + at) & 0xFFFFFFFFL;
  }

  /** Bytes of all values; 0 if there are none or the type is not defined. */
  long length() {
    return type < SIZES.length ? count * SIZES[type] : 0;
  }
}
