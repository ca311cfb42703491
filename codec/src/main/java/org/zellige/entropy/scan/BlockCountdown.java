package org.zellige.entropy.scan;

/** Counts blocks up to the next restart marker in a scan of one component. */
public final class BlockCountdown {
  private final int interval;
  private int left;

  /**
   * @param interval blocks between restart markers; 0 for none
   */
  public BlockCountdown(int interval) {
    this.interval = interval;
    this.left = interval;
  }

  /** Whether a restart marker stands before the next block, which is counted herewith. */
  public boolean isDue() {
    if (interval == 0 || left-- > 0) {
      return false;
    }
    left = interval - 1;
    return true;
  }
}
