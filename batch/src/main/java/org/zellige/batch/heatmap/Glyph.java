package org.zellige.batch.heatmap;

/**
 * The characters of a legend, five dots across and seven down. Drawn here and not by AWT, which
 * needs fonts that servers often lack, and draws differently with each.
 */
final class Glyph {
  static final int WIDTH = 5;
  static final int HEIGHT = 7;

  private static final String CHARACTERS = "0123456789.≥";

  /** By character, then from the top: a row's dots as bits, the leftmost the highest. */
  private static final int[][] ROWS = {
    {0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110},
    {0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110},
    {0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111},
    {0b01110, 0b10001, 0b00001, 0b00110, 0b00001, 0b10001, 0b01110},
    {0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010},
    {0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110},
    {0b01110, 0b10000, 0b11110, 0b10001, 0b10001, 0b10001, 0b01110},
    {0b11111, 0b00001, 0b00010, 0b00100, 0b00100, 0b01000, 0b01000},
    {0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110},
    {0b01110, 0b10001, 0b10001, 0b10001, 0b01111, 0b00001, 0b01110},
    {0b00000, 0b00000, 0b00000, 0b00000, 0b00000, 0b01100, 0b01100},
    {0b11000, 0b00110, 0b00001, 0b00110, 0b11000, 0b00000, 0b11111},
  };

  private Glyph() {}

  /**
   * Whether a dot is set.
   *
   * @param character a digit, a point or "≥"
   * @param x from the left, 0…4
   * @param y from the top, 0…6
   */
  static boolean isSet(char character, int x, int y) {
    return (ROWS[CHARACTERS.indexOf(character)][y] >> (WIDTH - 1 - x) & 1) != 0;
  }
}
