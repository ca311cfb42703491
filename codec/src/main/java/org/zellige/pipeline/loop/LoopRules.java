package org.zellige.pipeline.loop;

import org.zellige.quant.weight.Move;

/**
 * How a closed loop proceeds, by how often it looks.
 *
 * @param looks how often
 * @param coarse how SSIMULACRA2 moves components by looks at a coarse scale; few looks begin so
 * @param fine how it moves them by the others
 * @param other how Butteraugli moves them; not used if it takes no part
 * @param both whether Butteraugli takes part, and all that goes with it: looks at all scales,
 *     blocks whose errors count for more, and blocks that move as far as slopes allow
 */
public record LoopRules(int looks, Moves coarse, Moves fine, Moves other, boolean both) {
  // On eight photographs, twelve looks, four of them by both metrics and with tables of their own,
  // beside eight looks and four as before: −2.1 and −2.7 %; six by both, whose moves are 0.8 of
  // those of SSIMULACRA2, −1.9 and −2.9 %, three −1.8 and −2.3 %. Of those six, not evened +0.2 and
  // +0.2 %, no bounds +0.1 and +0.4 %. With the same tables, chroma three times as far as luma in
  // place of twice −0.4 and +0.3 %, five times another −0.1 and +0.4 %. The last looks are better
  // by SSIMULACRA2 alone: ten looks, the last by both, +0.1 and −2.2 %.

  /** Looks from which on Butteraugli takes part, as it takes five times as long. */
  private static final int MANY = 8;

  /**
   * The finest scale that counts in coarse looks: an eighth of the size, where luma's boxes are
   * blocks, of which DC alone moves. What is finer adds nothing to the first two looks.
   */
  private static final int COARSE = 3;

  /** Likewise in a single look: a quarter of the size. */
  private static final int SINGLE = 2;

  /** Likewise in the last looks of a few: half the size. */
  private static final int FINE = 1;

  /** Of few looks one in so many is fine. */
  private static final int FINE_PERIOD = 3;

  // Of the errors, what moves amount to.

  private static final Moves SINGLE_MOVES = Moves.plain(0.05, 0.085);
  private static final Moves COARSE_MOVES = Moves.plain(0.19, 0.063);
  private static final Moves FINE_MOVES = Moves.plain(0.05, 0.05);
  private static final double LUMA_OF_MANY = 0.0125;
  private static final double CHROMA_OF_MANY = 3 * LUMA_OF_MANY;

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

  /**
   * By component.
   *
   * @param luma of luma, or of whatever is not chroma
   * @param chroma of chroma
   */
  record Moves(Move luma, Move chroma) {
    static Moves plain(double luma, double chroma) {
      return new Moves(Move.plain(luma), Move.plain(chroma));
    }

    /** All zig-zag positions alike, as far as luma may go. */
    static Moves evened(double luma, double chroma, double reach) {
      return new Moves(
          new Move(luma, true, reach), new Move(chroma, true, Double.POSITIVE_INFINITY));
    }

    Move of(boolean chroma) {
      return chroma ? this.chroma : luma;
    }
  }

  /** For a number of looks, from 1. */
  public static LoopRules of(int looks) {
    return new LoopRules(
        looks,
        looks == 1 ? SINGLE_MOVES : COARSE_MOVES,
        looks < MANY ? FINE_MOVES : Moves.evened(LUMA_OF_MANY, CHROMA_OF_MANY, REACH),
        Moves.evened(BUTTERAUGLI * LUMA_OF_MANY, BUTTERAUGLI * CHROMA_OF_MANY, BUTTERAUGLI_REACH),
        looks >= MANY);
  }

  /** What the weights of errors are multiplied by. */
  double weight() {
    return both ? WEIGHT_OF_MANY : 1;
  }

  /** Whether Butteraugli takes part in a look. */
  boolean both(int look) {
    return both && look % PERIOD == 0;
  }

  /** The finest scale that counts in a look, 0 being that of the pixels. */
  int finest(int look) {
    if (both) {
      return 0;
    }
    return looks == 1 ? SINGLE : isCoarse(look) ? COARSE : FINE;
  }

  private boolean isCoarse(int look) {
    return !both && look < looks - looks / FINE_PERIOD;
  }

  /** How SSIMULACRA2 moves components. */
  Moves moves(int look) {
    return isCoarse(look) ? coarse : fine;
  }
}
