package org.zellige.entropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one scan after it was made into tokens once: symbol counts and, maybe, tokens.
 */
final class ScanTokens {
  private final ScriptScan scan;
  private final int contexts;

  /** By context and symbol; one context more than there are. */
  private final long[] counts;

  private @Nullable List<int[]> kept = new ArrayList<>();

  ScanTokens(ScriptScan scan) {
    this.scan = scan;
    int components = scan.components().size();
    if (scan.hasAc()) {
      contexts = 1 + (scan.hasDc() ? 2 * components : 1);
    } else {
      contexts = 1 + (scan.isRefinement() ? 0 : components);
    }
    // Values out of range count beyond their context before they are found.
    counts = new long[(contexts + 1) << 8];
  }

  ScriptScan scan() {
    return scan;
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

  /** Counts tokens. */
  void count(TokenBuffer buffer) {
    int[] tokens = buffer.tokens;
    for (int i = 0; i < buffer.count; i++) {
      counts[tokens[i] >>> TokenBuffer.SYMBOL_SHIFT]++;
    }
  }

  /** Counts what was counted so many times over. */
  void multiply(int times) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] *= times;
    }
  }

  /** Keeps tokens; all or none of a scan's are kept. */
  void keep(TokenBuffer buffer) {
    if (kept != null) {
      kept.add(Arrays.copyOf(buffer.tokens, buffer.count));
    }
  }

  /** Forgets the tokens, but not the counts. */
  void forget() {
    kept = null;
  }

  /** The tokens in order; null if they were forgotten. */
  @Nullable List<int[]> kept() {
    return kept;
  }

  /** Ints of tokens that are kept. */
  long size() {
    return kept == null ? 0 : kept.stream().mapToLong(chunk -> chunk.length).sum();
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
      bits += cost.of(counts, from);
      for (int symbol = 0; symbol < 256; symbol++) {
        bits += counts[from + symbol] * HuffmanEncodeTable.extraBits(isAc(context), symbol);
      }
    }
    return bits;
  }
}
