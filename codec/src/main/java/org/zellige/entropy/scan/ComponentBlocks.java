package org.zellige.entropy.scan;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** All blocks of one component, to be coded. */
public final class ComponentBlocks {
  private final Kernels kernels;
  private final ScanBlocks interleaved;
  private final ScanBlocks alone;

  /** Which coefficients of the blocks are not zero, by point transform. */
  public final SignificanceMasks masks;

  /**
   * @param horizontal blocks across in an MCU of an interleaved scan
   * @param vertical blocks down in an MCU of an interleaved scan
   * @param blocksAcross blocks that hold samples of the image
   * @param blocksDown likewise
   * @param coefficients all of them, quantised; a mask says exactly which AC coefficients of its
   *     block are not zero
   */
  public ComponentBlocks(
      int horizontal,
      int vertical,
      int blocksAcross,
      int blocksDown,
      CoefficientRows coefficients,
      Kernels kernels) {
    this.kernels = kernels;
    this.interleaved = new ScanBlocks(horizontal, vertical, blocksAcross, blocksDown, coefficients);
    this.alone = new ScanBlocks(1, 1, blocksAcross, blocksDown, coefficients);
    this.masks = new SignificanceMasks(coefficients, blocksDown, kernels);
  }

  /** As part of a scan of several components. */
  public ScanBlocks interleaved() {
    return interleaved;
  }

  /** As the only component of a scan. */
  public ScanBlocks alone() {
    return alone;
  }

  /**
   * One row of blocks of so many; only for scans of this component alone.
   *
   * @param every from 1 to the rows that there are
   */
  ComponentBlocks sample(int every) {
    return new ComponentBlocks(
        1,
        1,
        alone.blocksAcross(),
        alone.blocksDown() / every,
        alone.coefficients().sample(every),
        kernels);
  }

  /** Blocks of an MCU of an interleaved scan. */
  public int blocksPerMcu() {
    return interleaved.horizontal() * interleaved.vertical();
  }

  /** The largest difference between two DC coefficients, or one and zero: 0…65535. */
  public int dcSpan() {
    int least = 0;
    int most = 0;
    for (int row = 0; row < alone.blocksDown(); row++) {
      short[] coefficients = alone.coefficients().readCoefficients(row);
      for (int block = 0; block < alone.blocksAcross(); block++) {
        int value = coefficients[BlockGroup.index(block)];
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return most - least;
  }
}
