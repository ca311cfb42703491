package org.zellige.entropy.token;

import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScriptScan;

/** Turns the blocks of one scan into tokens, row of MCUs by row of MCUs. */
abstract class ScanTokenizer {
  final TokenBuffer out;

  /** Sizes of values met, or-ed: a value that no symbol can tell has size 16. */
  int sizes;

  ScanTokenizer(TokenBuffer out) {
    this.out = out;
  }

  /** The tokenizer for a scan of an image, whose masks are there. */
  static ScanTokenizer of(ScriptScan scan, ImageBlocks image, TokenBuffer out) {
    int low = scan.approximationLow();
    if (!scan.hasDc()) {
      ComponentBlocks component = image.first(scan);
      int restartInterval = image.restartInterval();
      return scan.isRefinement()
          ? new AcRefinementTokens(component, scan.band(), low, restartInterval, out)
          : new AcFirstTokens(component, scan.band(), low, restartInterval, out);
    }
    McuWalker walker = image.walker(scan);
    int count = scan.components().size();
    if (scan.hasAc()) {
      return new SequentialTokens(walker, count, out);
    }
    return scan.isRefinement()
        ? new DcRefinementTokens(walker, low, out)
        : new DcFirstTokens(walker, count, low, out);
  }

  /**
   * Goes to a row of MCUs in a scan without restart markers, with all that rows before it leave
   * pending.
   *
   * @return false if that is not known without going through many of them
   */
  abstract boolean startAt(int mcuRow);

  /** Appends the tokens of a row of MCUs: that of {@link #startAt}, the first, or the next. */
  abstract void row(int mcuRow);

  /** Appends what is pending after the last row. */
  void finish() {}

  /** Bits of a value without its sign (T.81 F.1.2.1), 0…16. */
  static int size(int magnitude) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(magnitude);
  }
}
