package org.zellige.entropy.token;

import org.zellige.entropy.huffman.AcSymbol;
import org.zellige.entropy.scan.BlockCountdown;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ScanBlocks;
import org.zellige.entropy.scan.SignificanceMasks;

/** Tokens of a scan of AC coefficients, all of context 1. */
abstract class AcTokens extends ScanTokenizer {
  static final int AC = TokenBuffer.head(1);
  static final int ZERO_RUN = AC | AcSymbol.ZERO_RUN << TokenBuffer.SYMBOL_SHIFT;

  final ScanBlocks component;
  final SignificanceMasks masks;
  final long band;
  final int low;
  final EndOfBandRun ends;
  final BlockCountdown restarts;

  AcTokens(ComponentBlocks component, long band, int low, int restartInterval, TokenBuffer out) {
    super(out);
    this.component = component.alone();
    this.masks = component.masks;
    this.band = band;
    this.low = low;
    this.ends = new EndOfBandRun(1, out);
    this.restarts = new BlockCountdown(restartInterval);
  }

  /** Goes back to the last block before which nothing is pending, and begins there. */
  @Override
  final boolean startAt(int row) {
    if (row == 0) {
      return true;
    }
    int block = component.blocksAcross() - 1;
    while (block >= 0 && !endsRun(row - 1, block)) {
      block--;
    }
    if (block < 0) {
      return false;
    }
    blocks(row - 1, block);
    out.count = 0;
    return true;
  }

  @Override
  final void row(int row) {
    blocks(row, 0);
  }

  @Override
  final void finish() {
    ends.write();
  }

  /** Whether the run of blocks before this one, which hold no symbols, ends there. */
  abstract boolean endsRun(int row, int block);

  /** Appends the tokens of a row from a block on. */
  abstract void blocks(int row, int first);
}
