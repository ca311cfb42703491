package org.zellige.entropy.token;

/** Blocks in a row that hold no further symbols, and the correction bits they hold instead. */
final class EndOfBandRun {
  /** The longest run that a symbol can tell (T.81 G.1.2.2). */
  private static final int MAX_RUN = 0x7FFF;

  /** Correction bits held before the run is written; a block adds 63 more at most. As libjpeg. */
  private static final int MAX_CORRECTIONS = 1000 - 63;

  private final TokenBuffer out;
  private final int head;
  private final long[] corrections = new long[MAX_CORRECTIONS + 63];
  private final byte[] lengths = new byte[MAX_CORRECTIONS + 63];

  /** Entries of {@code corrections}. */
  private int held;

  /** Bits in them. */
  private int bits;

  private int run;

  /**
   * @param context of its symbols
   */
  EndOfBandRun(int context, TokenBuffer out) {
    this.head = TokenBuffer.head(context);
    this.out = out;
  }

  /** A block ends here. */
  void add() {
    if (++run == MAX_RUN) {
      write();
    }
  }

  /**
   * A block ends here, with correction bits.
   *
   * @param length of them, 0…63
   */
  void add(long corrections, int length) {
    run++;
    if (length > 0) {
      this.corrections[held] = corrections;
      lengths[held++] = (byte) length;
      bits += length;
    }
    if (run == MAX_RUN || bits > MAX_CORRECTIONS) {
      write();
    }
  }

  /** Writes the run, if there is one. */
  void write() {
    if (run == 0) {
      return;
    }
    int exponent = 31 - Integer.numberOfLeadingZeros(run);
    out.reserve(1);
    out.tokens[out.count++] =
        head | exponent << (TokenBuffer.SYMBOL_SHIFT + 4) | (run - (1 << exponent));
    run = 0;
    for (int i = 0; i < held; i++) {
      out.raw(corrections[i], lengths[i]);
    }
    held = 0;
    bits = 0;
  }
}
