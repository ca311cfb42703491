package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;

/**
 * A chart of even patches: eight greys from black to white, eight neighbouring greys one level
 * apart, the corners of the RGB cube, and muted colours.
 */
public final class FlatAreas {
  private static final int COLUMNS = 8;

  private static final int[][] PATCHES = {
    {0x000000, 0x242424, 0x494949, 0x6D6D6D, 0x929292, 0xB6B6B6, 0xDBDBDB, 0xFFFFFF},
    {0x7C7C7C, 0x7D7D7D, 0x7E7E7E, 0x7F7F7F, 0x808080, 0x818181, 0x828282, 0x838383},
    {0xFF0000, 0x00FF00, 0x0000FF, 0x00FFFF, 0xFF00FF, 0xFFFF00, 0xFFFFFF, 0x000000},
    {0x7A4B3A, 0xC79A82, 0x5E7A9C, 0x586B41, 0x8380B0, 0x63BDA8, 0xD67F2E, 0x4B5BA6},
  };

  private FlatAreas() {}

  /** Draws the pattern; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    return Raster.fill(
        width,
        height,
        (x, y) ->
            PATCHES[(int) ((long) y * PATCHES.length / height)][
                (int) ((long) x * COLUMNS / width)]);
  }
}
