package org.zellige.entropy.huffman;

/** Symbols of AC codes without a coefficient (T.81 F.1.2.2). */
public final class AcSymbol {
  /** All coefficients left of the block are zero. */
  public static final int END_OF_BLOCK = 0x00;

  /** Sixteen zeros, and another symbol of the block follows. */
  public static final int ZERO_RUN = 0xF0;

  private AcSymbol() {}
}
