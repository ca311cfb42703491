package org.zellige.quant.rounding;

import java.util.Arrays;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Blocks that only fill up MCUs: flat, of the level of the nearest block of the image. */
public final class Padding {
  private Padding() {}

  /** Writes all blocks to the right of the image and below it, unused ones included. */
  public static void fill(CoefficientRows rows, ComponentSteps component) {
    int across = component.blocksAcross();
    int down = component.blocksDown();
    for (int row = 0; row < down; row++) {
      short[] coefficients = rows.coefficients(row);
      long[] masks = rows.masks(row);
      for (int block = across; block < masks.length; block++) {
        flatten(coefficients, masks, block, coefficients[BlockGroup.index(across - 1)]);
      }
    }
    short[] last = rows.coefficients(down - 1);
    for (int row = down; row < rows.rows(); row++) {
      short[] coefficients = rows.coefficients(row);
      long[] masks = rows.masks(row);
      Arrays.fill(coefficients, (short) 0);
      for (int block = 0; block < masks.length; block++) {
        flatten(coefficients, masks, block, last[BlockGroup.index(block)]);
      }
    }
  }

  private static void flatten(short[] coefficients, long[] masks, int block, short level) {
    int at = BlockGroup.index(block);
    for (long rest = masks[block]; rest != 0; rest &= rest - 1) {
      coefficients[at + BlockGroup.BLOCKS * Long.numberOfTrailingZeros(rest)] = 0;
    }
    coefficients[at] = level;
    masks[block] = level == 0 ? 0 : 1;
  }
}
