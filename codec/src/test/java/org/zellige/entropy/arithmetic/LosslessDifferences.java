package org.zellige.entropy.arithmetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.ScanLayout;
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
      out.bytes(drained(bits));
    }
  }

  /** T.81 H.1.2.3, with U = 1 and L = 0. */
  static final class Arithmetic extends LosslessDifferences {
    private final Scan scan;
    private final BitWriter bits = new BitWriter();
    private final ArithmeticWriter writer = new ArithmeticWriter(bits);
    private final ArithmeticDifferenceWriter[] slots = new ArithmeticDifferenceWriter[4];

    // Kinds by place in the scan: of the line's last difference, and of each column's.
    private final int[][] left;
    private final int[][] above;

    Arithmetic(Scan scan, ScanLayout order) {
      this.scan = scan;
      DifferenceKinds kinds = DifferenceKinds.ofCategories(0, 1);
      Arrays.setAll(slots, slot -> new ArithmeticDifferenceWriter(writer, new byte[158], kinds));
      this.left = new int[order.components().size()][4];
      this.above = new int[left.length][];
      for (int i = 0; i < left.length; i++) {
        above[i] = new int[order.mcusPerRow() * order.components().get(i).horizontal()];
      }
    }

    @Override
    void write(int component, int v, int x, int difference) {
      int a = x == 0 ? 0 : left[component][v];
      int b = above[component][x];
      int kind =
          slots[scan.components().get(component).dcTable()].encode(
              difference, 4 * (5 * a + b), b < 3 ? 100 : 129);
      left[component][v] = kind;
      above[component][x] = kind;
    }

    @Override
    void finish(SegmentWriter out) {
      writer.finish();
      out.bytes(drained(bits));
    }
  }

  private static byte[] drained(BitWriter bits) {
    bits.align();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bits.drain(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
