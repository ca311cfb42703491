package org.zellige.entropy.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.entropy.huffman.AcSymbol;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.huffman.StandardHuffmanTables;
import org.zellige.segment.DecoderTables;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;

/**
 * Huffman tables for sequential scans that are not made for the image: slot 0 for luma and what is
 * coded like it, slot 1 for chroma. Where a class has no slot 1, its slot 0 serves for chroma too.
 */
public final class FixedTables {
  /** Those of T.81 Annex K. */
  public static final FixedTables STANDARD = new FixedTables(StandardHuffmanTables.ALL);

  private static final int SLOTS = 2;

  /** The largest size of a DC difference that any DCT-based process has (T.81 F.1.2.1). */
  private static final int MAX_DC_SYMBOL = 15;

  /** Sizes of DC differences and of AC coefficients of eight-bit samples (T.81 F.1.2). */
  private static final int DC_SIZES = 11;

  private static final int AC_SIZES = 10;

  private final List<HuffmanTable> tables;

  private FixedTables(List<HuffmanTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /**
   * Tables of a caller's, of which slots 0 and 1 count.
   *
   * @throws JpegException if a class has nothing in slot 0, or a table has no prefix code
   */
  public static FixedTables of(DecoderTables given) throws JpegException {
    List<HuffmanTable> tables = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      for (boolean ac : new boolean[] {false, true}) {
        HuffmanTable table = ac ? given.ac(slot) : given.dc(slot);
        if (table != null) {
          check(table);
          tables.add(table);
        } else if (slot == 0) {
          throw new JpegException("no Huffman table for " + (ac ? "AC" : "DC"), -1);
        }
      }
    }
    return new FixedTables(tables);
  }

  /** Tables of which nothing needs to be checked. */
  static FixedTables made(List<HuffmanTable> tables) {
    return new FixedTables(tables);
  }

  /** Refuses codes that do not fit or are all ones (T.81 C.2), and symbols that are none. */
  private static void check(HuffmanTable table) throws JpegException {
    int free = 1;
    for (byte count : table.counts()) {
      free = 2 * free - (count & 0xFF);
      if (free < 1) {
        throw new JpegException("Huffman table with more codes than fit", -1);
      }
    }
    boolean[] seen = new boolean[256];
    for (byte symbol : table.symbols()) {
      int s = symbol & 0xFF;
      if (seen[s] || (!table.ac() && s > MAX_DC_SYMBOL)) {
        throw new JpegException("Huffman table with symbol " + s, -1);
      }
      seen[s] = true;
    }
  }

  /** The table for a slot, 0 or 1; its own slot may be another. */
  public HuffmanTable find(boolean ac, int slot) {
    return in(ac, slot).or(() -> in(ac, 0)).orElseThrow();
  }

  private Optional<HuffmanTable> in(boolean ac, int slot) {
    return tables.stream().filter(t -> t.ac() == ac && t.slot() == slot).findFirst();
  }

  /** The tables that a scan names. */
  public List<HuffmanTable> of(Scan scan) {
    return tables.stream()
        .filter(t ->
            scan.components().stream()
                .anyMatch(c -> (t.ac() ? c.acTable() : c.dcTable()) == t.slot()))
        .toList();
  }

  /** Whether each has every symbol that an image of eight-bit samples can need. */
  public boolean holdAll() {
    return tables.stream().allMatch(FixedTables::holdsAll);
  }

  private static boolean holdsAll(HuffmanTable table) {
    HuffmanEncodeTable codes = new HuffmanEncodeTable(table);
    for (int size = 0; size <= DC_SIZES && !table.ac(); size++) {
      if (codes.length(size) == 0) {
        return false;
      }
    }
    for (int run = 0; run < 16 && table.ac(); run++) {
      for (int size = 1; size <= AC_SIZES; size++) {
        if (codes.length(run << 4 | size) == 0) {
          return false;
        }
      }
    }
    return !table.ac()
        || (codes.length(AcSymbol.END_OF_BLOCK) > 0 && codes.length(AcSymbol.ZERO_RUN) > 0);
  }
}
