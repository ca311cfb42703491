package org.zellige.entropy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.zellige.segment.StreamWindow;

/** Takes out the zeros that are stuffed after bytes of 0xFF (T.81 F.1.2.3). */
final class StuffedBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private StuffedBytes() {}

  /**
   * Copies entropy-coded data in which no marker stands.
   *
   * @param to receives at most as many bytes as there are between {@code from} and {@code end}
   * @return index after the last of them
   */
  static int copy(byte[] data, int from, int end, byte[] to, int offset) {
    int in = from;
    int out = offset;
    while (in < end) {
      if (in + Long.BYTES <= end) {
        long eight = (long) LONGS.get(data, in);
        LONGS.set(to, out, eight);
        int clear = StreamWindow.bytesBeforeFull(eight);
        in += clear;
        out += clear;
        if (clear == Long.BYTES) {
          continue;
        }
      }
      byte value = data[in++];
      to[out++] = value;
      if (value == (byte) 0xFF) {
        // Fill bytes before the zero are passed over as in a serial reader.
        while (in < end && data[in] == (byte) 0xFF) {
          in++;
        }
        in++;
      }
    }
    return out;
  }
}
