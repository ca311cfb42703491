package org.zellige.segment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes TIFF structures for tests: a chain of directories, each followed by its values. */
public final class TiffWriter {
  private final ByteOrder order;
  private final List<List<Field>> directories = new ArrayList<>();

  private record Field(int tag, int type, int count, byte[] value, boolean pointer) {}

  public TiffWriter(ByteOrder order) {
    this.order = order;
  }

  public TiffWriter directory() {
    directories.add(new ArrayList<>());
    return this;
  }

  public TiffWriter shorts(int tag, int... values) {
    ByteBuffer bytes = buffer(2 * values.length);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return field(tag, 3, values.length, bytes.array());
  }

  public TiffWriter longs(int tag, long... values) {
    ByteBuffer bytes = buffer(4 * values.length);
    for (long value : values) {
      bytes.putInt((int) value);
    }
    return field(tag, 4, values.length, bytes.array());
  }

  public TiffWriter rational(int tag, long numerator, long denominator) {
    return field(tag, 5, 1, buffer(8).putInt((int) numerator).putInt((int) denominator).array());
  }

  public TiffWriter bytes(int tag, byte[] value) {
    return field(tag, 7, value.length, value);
  }

  /** A LONG that says where the data, which stand among the values, begin. */
  public TiffWriter pointer(int tag, byte[] data) {
    last().add(new Field(tag, 4, 1, data, true));
    return this;
  }

  public TiffWriter field(int tag, int type, int count, byte[] value) {
    last().add(new Field(tag, type, count, value, false));
    return this;
  }

  public byte[] toByteArray() {
    int size = 8;
    for (List<Field> directory : directories) {
      size += 6 + 12 * directory.size() + directory.stream().mapToInt(TiffWriter::outside).sum();
    }
    ByteBuffer out = buffer(size);
    out.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(out.get(0));
    out.putShort((short) 42).putInt(8);
    for (int i = 0; i < directories.size(); i++) {
      write(directories.get(i), i == directories.size() - 1, out);
    }
    return out.array();
  }

  private static void write(List<Field> fields, boolean isLast, ByteBuffer out) {
    int values = out.position() + 6 + 12 * fields.size();
    out.putShort((short) fields.size());
    for (Field f : fields) {
      out.putShort((short) f.tag).putShort((short) f.type).putInt(f.count);
      if (outside(f) > 0) {
        out.putInt(values);
        out.put(values, f.value);
        values += f.value.length;
      } else {
        out.put(f.value).position(out.position() + 4 - f.value.length);
      }
    }
    out.putInt(isLast ? 0 : values).position(values);
  }

  private static int outside(Field f) {
    return f.pointer || f.value.length > 4 ? f.value.length : 0;
  }

  private List<Field> last() {
    return directories.get(directories.size() - 1);
  }

  private ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(order);
  }
}
