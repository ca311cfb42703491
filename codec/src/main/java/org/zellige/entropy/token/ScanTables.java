package org.zellige.entropy.token;

import java.util.List;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.segment.HuffmanTable;

/**
 * The Huffman tables of a scan.
 *
 * @param defined those to be defined before it; the others that it uses are still in force
 * @param inUse by context less one: {@link TokenBuffer#RAW} has none
 */
record ScanTables(List<HuffmanTable> defined, List<HuffmanTable> inUse) {
  ScanTables {
    defined = List.copyOf(defined);
    inUse = List.copyOf(inUse);
  }

  /** Entries as those of {@link HuffmanEncodeTable}, by context and symbol. */
  long[] entries() {
    long[] entries = new long[(inUse.size() + 1) << 8];
    for (int length = 0; length <= 16; length++) {
      entries[length] = length;
    }
    for (int i = 0; i < inUse.size(); i++) {
      long[] of = new HuffmanEncodeTable(inUse.get(i)).entries();
      System.arraycopy(of, 0, entries, (i + 1) << 8, 256);
    }
    return entries;
  }
}
