package org.zellige.entropy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;

/** Writes the differences of a restart interval of a lossless scan. */
abstract class LosslessDifferences {
  /**
   * Writes a difference.
   *
   * @param component its place in the scan
   * @param v line of the MCU row
   * @param x place in the line
   */
  abstract void write(int component, int v, int x, int difference);

  /** Appends the entropy-coded data. */
  abstract void finish(SegmentWriter out);

  /** T.81 H.1.2.2, with the tables of {@link LosslessScanEncoder}. */
  static final class Huffman extends LosslessDifferences {
    private final Scan scan;
    private final BitWriter bits = new BitWriter();

    Huffman(Scan scan) {
      this.scan = scan;
    }

    @Override
    void write(int component, int v, int x, int difference) {
      int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
      boolean forward = scan.components().get(component).dcTable() == 0;
      bits.reserve(32);
      bits.put(forward ? size : 16 - size, 5);
      if (size > 0 && size < 16) {
        int magnitude = difference < 0 ? difference - 1 : difference;
        bits.put(magnitude & (1 << size) - 1, size);
      }
    }

    @Override
    void finish(SegmentWriter out) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bits.marker(Marker.EOI);
      try {
        bits.drain(bytes);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      out.bytes(bytes.toByteArray(), 0, bytes.size() - 2);
    }
  }

  /** T.81 H.1.2.3, with U = 1 and L = 0. */
  static final class Arithmetic extends LosslessDifferences {
    private final Scan scan;
    private final ArithmeticWriter writer = new ArithmeticWriter();
    private final byte[][] bins = new byte[4][158];

    // Classes 0…4 by place in the scan: of the line's last difference, and of each column's.
    private final int[][] left;
    private final int[][] above;

    Arithmetic(Scan scan, ScanLayout order) {
      this.scan = scan;
      this.left = new int[order.components().size()][4];
      this.above = new int[left.length][];
      for (int i = 0; i < left.length; i++) {
        above[i] = new int[order.mcusPerRow() * order.components().get(i).horizontal()];
      }
    }

    @Override
    void write(int component, int v, int x, int difference) {
      byte[] of = bins[scan.components().get(component).dcTable()];
      int a = x == 0 ? 0 : left[component][v];
      int b = above[component][x];
      int at = 4 * (5 * a + b);
      int negative = difference < 0 ? 1 : 0;
      int kind = 0;
      writer.encode(of, at, difference == 0 ? 0 : 1);
      if (difference != 0) {
        writer.encode(of, at + 1, negative);
        at += 2 + negative;
        int magnitude = Math.abs(difference) - 1;
        if (magnitude > 0) {
          writer.encode(of, at, 1);
          at = b < 3 ? 100 : 129;
          for (int power = 2; power <= magnitude; power <<= 1) {
            writer.encode(of, at++, 1);
          }
        }
        writer.encode(of, at, 0);
        for (int bit = Integer.highestOneBit(magnitude) >> 1; bit > 0; bit >>= 1) {
          writer.encode(of, at + 14, (magnitude & bit) == 0 ? 0 : 1);
        }
        kind = (magnitude > 1 ? 3 : 1) + negative;
      }
      left[component][v] = kind;
      above[component][x] = kind;
    }

    @Override
    void finish(SegmentWriter out) {
      out.bytes(writer.finish());
    }
  }
}
