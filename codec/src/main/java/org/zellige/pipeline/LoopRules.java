package org.zellige.pipeline;

import org.zellige.quant.Move;

/**
 * How a closed loop proceeds, by how often it looks.
 *
 * @param luma how SSIMULACRA2 moves luma, or whatever is not chroma
 * @param chroma how it moves chroma
 * @param lumaOfOther how Butteraugli moves luma; not used if it takes no part
 * @param chromaOfOther likewise chroma
 * @param both whether Butteraugli takes part, and all that goes with it: blocks whose errors count
 *     for more, and blocks that move as far as slopes allow
 */
record LoopRules(Move luma, Move chroma, Move lumaOfOther, Move chromaOfOther, boolean both) {
  // On nine photographs, bytes at equal SSIMULACRA2 and Butteraugli beside no loop: one look with
  // moves of 0.05 −2.8 and +0.5 %, two of 0.03 −4.4 and +0.1 %, three of 0.025 −5.1 and +0.4 %,
  // five of 0.02 −6.3 and +0.5 %, eight of 0.012 −6.5 and 0.0 %; chroma's twice as large.

  // On eight others, twelve looks, four of them by both metrics and with tables of their own,
  // beside
  // eight looks and four as before: −2.1 and −2.7 %; six by both, whose moves are 0.8 of those of
  // SSIMULACRA2, −1.9 and −2.9 %, three −1.8 and −2.3 %. Of those six, not evened +0.2 and +0.2 %,
  // no
  // bounds +0.1 and +0.4 %. With the same tables, chroma three times as far as luma in place of
  // twice
  // −0.4 and +0.3 %, five times another −0.1 and +0.4 %. The last looks are better by SSIMULACRA2
  // alone: ten looks, the last by both, +0.1 and −2.2 %.

  /** Of the errors, that the moves of luma amount to after a single look. */
  private static final double SHARE = 0.05;

  /** The more looks, the smaller the moves. */
  private static final double EXPONENT = -2.0 / 3;

  /** How much farther chroma moves. */
  private static final double CHROMA = 2;

  /** Looks from which on Butteraugli takes part, as it takes five times as long. */
  private static final int MANY = 8;

  /** How much farther chroma moves then. */
  private static final double CHROMA_OF_MANY = 3;

  /** Of so many looks, Butteraugli takes part in the first. */
  private static final int PERIOD = 3;

  /** How far Butteraugli moves, beside SSIMULACRA2. */
  private static final double BUTTERAUGLI = 1.2;

  /** The most that a block of luma may gain by SSIMULACRA2 at a look, over its errors. */
  private static final double REACH = 0.5;

  /** Likewise by Butteraugli, whose slope changes sooner. */
  private static final double BUTTERAUGLI_REACH = 0.2;

  /** What errors weigh beside bits where many looks make up for them; 0.5 and 0.7 do as well. */
  private static final double WEIGHT_OF_MANY = 0.6;

  /** For a number of looks, from 1. */
  static LoopRules of(int looks) {
    double share = SHARE * StrictMath.pow(Math.min(looks, MANY), EXPONENT);
    if (looks < MANY) {
      Move chroma = Move.plain(CHROMA * share);
      return new LoopRules(Move.plain(share), chroma, Move.plain(0), Move.plain(0), false);
    }
    double chroma = CHROMA_OF_MANY * share;
    return new LoopRules(
        new Move(share, true, REACH),
        new Move(chroma, true, Double.POSITIVE_INFINITY),
        new Move(BUTTERAUGLI * share, true, BUTTERAUGLI_REACH),
        new Move(BUTTERAUGLI * chroma, true, Double.POSITIVE_INFINITY),
        true);
  }

  /** What the weights of errors are multiplied by. */
  double weight() {
    return both ? WEIGHT_OF_MANY : 1;
  }

  /** Whether Butteraugli takes part in a look. */
  boolean both(int look) {
    return both && look % PERIOD == 0;
  }

  Move move(boolean ofChroma) {
    return ofChroma ? chroma : luma;
  }

  Move moveOfOther(boolean ofChroma) {
    return ofChroma ? chromaOfOther : lumaOfOther;
  }
}
