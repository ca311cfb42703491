package org.zellige.entropy;

import java.util.List;

/** Turns the blocks of one scan into tokens, row of MCUs by row of MCUs from the top. */
abstract class ScanTokenizer {
  final TokenBuffer out;

  /** Sizes of values met, or-ed: a value that no symbol can tell has size 16. */
  int sizes;

  ScanTokenizer(TokenBuffer out) {
    this.out = out;
  }

  /**
   * The tokenizer for a scan.
   *
   * @param components all of the frame
   * @param mcusAcross MCUs across in an interleaved scan
   * @param restartInterval MCUs between restart markers; 0 for none
   */
  static ScanTokenizer of(
      ScriptScan scan,
      List<ComponentBlocks> components,
      int mcusAcross,
      int restartInterval,
      TokenBuffer out) {
    ComponentBlocks first = components.get(scan.components().get(0));
    int low = scan.approximationLow();
    if (!scan.hasDc()) {
      first.masks.prepare(Math.max(low, scan.approximationHigh()));
      long band = -1L << scan.spectralStart() & -1L >>> (63 - scan.spectralEnd());
      return scan.isRefinement()
          ? new AcRefinementTokens(first, band, low, restartInterval, out)
          : new AcFirstTokens(first, band, low, restartInterval, out);
    }
    boolean alone = scan.components().size() == 1;
    List<ScanBlocks> blocks =
        scan.components().stream()
            .map(components::get)
            .map(alone ? ComponentBlocks::alone : ComponentBlocks::interleaved)
            .toList();
    McuWalker walker =
        new McuWalker(blocks, alone ? first.alone().blocksAcross() : mcusAcross, restartInterval);
    int count = blocks.size();
    if (scan.hasAc()) {
      return new SequentialTokens(walker, count, out);
    }
    return scan.isRefinement()
        ? new DcRefinementTokens(walker, low, out)
        : new DcFirstTokens(walker, count, low, out);
  }

  /** Appends the tokens of a row of MCUs. */
  abstract void row(int mcuRow);

  /** Appends what is pending after the last row. */
  void finish() {}

  /** Bits of a value without its sign (T.81 F.1.2.1), 0…16. */
  static int size(int magnitude) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(magnitude);
  }
}
