package org.zellige.color;

/**
 * What colour four inks on paper have on a screen. Implementations are immutable, and what they
 * give does not depend on the machine.
 */
public interface InkModel {
  /**
   * The colour of one combination of inks.
   *
   * @param inks four areas covered, 0 (none)…1 (solid): cyan, magenta, yellow, black
   * @param rgb receives red, green, blue: sRGB with its transfer function, 0…1; beyond that where
   *     the screen cannot show the colour
   */
  void toRgb(double[] inks, double[] rgb);
}
