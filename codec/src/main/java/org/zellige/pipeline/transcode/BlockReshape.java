package org.zellige.pipeline.transcode;

import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.ZigZag;

/**
 * Moves the blocks of one component to where they belong in a turned image, and turns each. A block
 * mirrored left to right has the signs of its odd columns changed, one mirrored top to bottom those
 * of its odd rows.
 */
final class BlockReshape {
  private final ReshapePlan plan;

  /** By zig-zag position, where the coefficient goes. */
  private final int[] positions = new int[64];

  /** Masks of zig-zag positions of the result: odd horizontal and odd vertical frequencies. */
  private final long oddColumns;

  private final long oddRows;

  BlockReshape(ReshapePlan plan) {
    this.plan = plan;
    long columns = 0;
    long rows = 0;
    for (int k = 0; k < 64; k++) {
      int natural = ZigZag.natural(k);
      int row = natural / 8;
      int column = natural % 8;
      positions[k] = plan.swapsAxes() ? ZigZag.position(8 * column + row) : k;
      columns |= column % 2 == 1 ? 1L << k : 0;
      rows |= row % 2 == 1 ? 1L << k : 0;
    }
    this.oddColumns = columns;
    this.oddRows = rows;
  }

  /** Steps in zig-zag order as the turned image has them. */
  int[] steps(int[] stored) {
    int[] turned = new int[stored.length];
    for (int k = 0; k < stored.length; k++) {
      turned[positions[k]] = stored[k];
    }
    return turned;
  }

  /**
   * The blocks of a component.
   *
   * @param layout of the component in the result
   * @param stored all blocks of the component that hold samples of the image
   */
  CoefficientRows of(FrameLayout.Component layout, CoefficientRows stored) {
    CoefficientRows result =
        new CoefficientRows(layout.paddedBlocksPerRow(), layout.paddedBlockRows());
    ReshapePlan.Axis across = plan.across();
    ReshapePlan.Axis down = plan.down();
    int wholeAcross = across.wholeMcus() * layout.horizontal();
    int wholeDown = down.wholeMcus() * layout.vertical();
    for (int row = 0; row < layout.blockRows(); row++) {
      int y = down.firstMcu() * layout.vertical() + row;
      boolean flipY = down.mirrored() && y < wholeDown;
      int v = flipY ? wholeDown - 1 - y : y;
      for (int block = 0; block < layout.blocksPerRow(); block++) {
        int x = across.firstMcu() * layout.horizontal() + block;
        boolean flipX = across.mirrored() && x < wholeAcross;
        int u = flipX ? wholeAcross - 1 - x : x;
        long negated = (flipX ? oddColumns : 0) ^ (flipY ? oddRows : 0);
        if (plan.swapsAxes()) {
          copy(stored, u, v, result, row, block, negated);
        } else {
          copy(stored, v, u, result, row, block, negated);
        }
      }
    }
    return result;
  }

  private void copy(
      CoefficientRows from,
      int fromRow,
      int fromBlock,
      CoefficientRows to,
      int toRow,
      int toBlock,
      long negated) {
    short[] in = from.readCoefficients(fromRow);
    short[] out = to.coefficients(toRow);
    int fromAt = BlockGroup.index(fromBlock);
    int toAt = BlockGroup.index(toBlock);
    out[toAt] = in[fromAt];
    long mask = from.readMasks(fromRow)[fromBlock];
    long turned = mask & 1;
    for (long rest = mask & ~1L; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int position = positions[k];
      short value = in[fromAt + BlockGroup.BLOCKS * k];
      boolean negative = (negated >> position & 1) != 0;
      out[toAt + BlockGroup.BLOCKS * position] = negative ? (short) -value : value;
      turned |= 1L << position;
    }
    to.masks(toRow)[toBlock] = turned;
  }
}
