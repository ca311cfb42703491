package org.zellige.entropy.sequential;

import java.util.List;
import org.zellige.entropy.huffman.HuffmanCost;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.huffman.HuffmanStatistics;
import org.zellige.segment.HuffmanTable;

/** How often the differences of a component of a lossless scan fall into each category. */
public final class DifferenceCounts {
  private final HuffmanStatistics statistics = new HuffmanStatistics();

  /**
   * Counts differences (T.81 H.1.2.2).
   *
   * @param differences −32767…32768, the first {@code count} of them
   */
  public void add(int[] differences, int count) {
    long[] counts = statistics.counts();
    for (int i = 0; i < count; i++) {
      counts[category(differences[i])]++;
    }
  }

  /** Those of several components together. */
  public static DifferenceCounts sum(List<DifferenceCounts> parts) {
    DifferenceCounts sum = new DifferenceCounts();
    parts.forEach(part -> sum.statistics.add(part.statistics));
    return sum;
  }

  /** The bits of a difference without its sign: 0…16. */
  static int category(int difference) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
  }

  /** Bits of these differences with the best table for them, the table included. */
  public long bits() {
    long[] counts = statistics.counts();
    long bits = new HuffmanCost().of(counts, 0);
    for (int category = 0; category < counts.length; category++) {
      bits += counts[category] * HuffmanEncodeTable.extraBits(false, category);
    }
    return bits;
  }

  /** The best table. */
  public HuffmanTable table(int slot) {
    return statistics.table(false, slot);
  }
}
