package org.zellige.entropy.token;

import java.util.List;
import org.zellige.entropy.huffman.HuffmanCost;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.huffman.HuffmanStatistics;
import org.zellige.entropy.scan.ScriptScan;

/**
 * What is known of one scan after it was made into tokens once: symbol counts and, maybe, tokens.
 */
final class ScanTokens {
  private final ScriptScan scan;
  private final List<TokenPiece> pieces;
  private final int contexts;

  /** By context and symbol; one context more than there are. */
  private final long[] counts;

  /**
   * @param pieces its rows, in order
   */
  ScanTokens(ScriptScan scan, List<TokenPiece> pieces) {
    this.scan = scan;
    this.pieces = List.copyOf(pieces);
    int components = scan.components().size();
    if (scan.hasAc()) {
      contexts = 1 + (scan.hasDc() ? 2 * components : 1);
    } else {
      contexts = 1 + (scan.isRefinement() ? 0 : components);
    }
    // Values out of range count beyond their context before they are found.
    counts = noCounts();
  }

  /** Room for the counts of a piece. */
  long[] noCounts() {
    return new long[(contexts + 1) << 8];
  }

  /** Adds the counts of a piece so many times; any thread may. */
  synchronized void add(long[] more, int times) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += times * more[i];
    }
  }

  ScriptScan scan() {
    return scan;
  }

  /** Its tokens, in order. */
  List<TokenPiece> pieces() {
    return pieces;
  }

  /** Contexts, {@link TokenBuffer#RAW} included. */
  int contexts() {
    return contexts;
  }

  /** Whether the table of a context other than {@link TokenBuffer#RAW} is for AC coefficients. */
  boolean isAc(int context) {
    return scan.hasDc() && scan.hasAc() ? context % 2 == 0 : scan.hasAc();
  }

  /** The component, by its place in the scan, of a context other than {@link TokenBuffer#RAW}. */
  int component(int context) {
    return scan.hasDc() && scan.hasAc() ? (context - 1) / 2 : context - 1;
  }

  /** The counts of a context. */
  HuffmanStatistics statistics(int context) {
    HuffmanStatistics statistics = new HuffmanStatistics();
    System.arraycopy(counts, context << 8, statistics.counts(), 0, 256);
    return statistics;
  }

  /** Bits of the scan with the best tables for it alone, these and its header included. */
  long bits(HuffmanCost cost) {
    // T.81 B.2.3: marker, length, component count, two bytes a component, three more.
    long bits = Byte.SIZE * (8 + 2 * scan.components().size());
    for (int length = 1; length <= 16; length++) {
      bits += length * counts[length];
    }
    for (int context = 1; context < contexts; context++) {
      int from = context << 8;
      boolean ac = isAc(context);
      bits += cost.of(counts, from);
      for (int symbol = 0; symbol < 256; symbol++) {
        bits += counts[from + symbol] * HuffmanEncodeTable.extraBits(ac, symbol);
      }
    }
    return bits;
  }
}
