package org.zellige.entropy.sequential;

import java.util.List;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;

/** Writes the differences of a lossless scan, MCU row by MCU row (T.81 H.1.2.2). */
public final class LosslessScanWriter {
  private final ScanLayout layout;
  private final BitWriter out;

  /** By place in the scan; see {@link HuffmanEncodeTable}. */
  private final long[][] entries;

  private int restarts;

  /**
   * @param tables by place in the scan; hold every category that will occur
   */
  public LosslessScanWriter(ScanLayout layout, List<HuffmanTable> tables, BitWriter out) {
    this.layout = layout;
    this.out = out;
    this.entries =
        tables.stream()
            .map(table -> new HuffmanEncodeTable(table).entries())
            .toArray(long[][]::new);
  }

  /** Ends a restart interval. */
  public void restart() {
    out.marker(Marker.RST0 + (restarts++ & 7));
  }

  /**
   * Writes an MCU row.
   *
   * @param differences by place in the scan and line of the MCU row, of whole MCUs: −32767…32768
   */
  public void write(int[][][] differences) {
    for (int mcu = 0; mcu < layout.mcusPerRow(); mcu++) {
      for (int i = 0; i < entries.length; i++) {
        ScanLayout.Component c = layout.components().get(i);
        for (int v = 0; v < c.vertical(); v++) {
          for (int h = 0; h < c.horizontal(); h++) {
            put(entries[i], differences[i][v][mcu * c.horizontal() + h]);
          }
        }
      }
    }
  }

  private void put(long[] table, int difference) {
    int category = DifferenceCounts.category(difference);
    int extraBits = HuffmanEncodeTable.extraBits(false, category);
    long entry = table[category];
    out.put(
        entry >>> HuffmanEncodeTable.LENGTH_BITS | HuffmanEncodeTable.extra(difference, extraBits),
        (int) entry & HuffmanEncodeTable.LENGTH_MASK);
  }
}
