package org.zellige.pipeline.decode;

import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;

/** Counts the blocks that the scans of an image visit, against {@link Limits#maxPasses}. */
final class WorkBudget {
  /**
   * Visits that each byte of data allows for. A block of a dense scan takes more than a byte; 64
   * leaves room for scans of which one coefficient in hundreds is left.
   */
  private static final int VISITS_PER_BYTE = 64;

  private final long maxPasses;
  private final long blocksPerPass;
  private final long start;
  private long visited;

  /**
   * @param start offset of the first scan
   */
  WorkBudget(FrameLayout layout, Limits limits, long start) {
    this.maxPasses = limits.maxPasses();
    this.blocksPerPass =
        layout.components().stream()
            .mapToLong(c -> (long) c.paddedBlocksPerRow() * c.paddedBlockRows())
            .sum();
    this.start = start;
  }

  /**
   * Enters a scan before it is decoded.
   *
   * @param offset of the scan's data
   */
  void charge(ScanLayout scan, long offset) throws LimitExceededException {
    visited += (long) scan.mcusPerRow() * scan.mcuRows() * scan.blocksPerMcu();
    long earned = (long) VISITS_PER_BYTE * (offset - start);
    if ((visited - earned) / blocksPerPass >= maxPasses) {
      throw new LimitExceededException(
          "the scans visit %d blocks, each of the image's %d more than %d times"
              .formatted(visited, blocksPerPass, maxPasses),
          offset);
    }
  }
}
