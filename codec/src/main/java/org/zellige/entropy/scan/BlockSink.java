package org.zellige.entropy.scan;

/** Takes the blocks of a scan in coding order. */
public interface BlockSink {
  /**
   * A block.
   *
   * @param component its index in the scan
   * @param coefficients its coefficient of zig-zag position k stands at {@code at + 16·k}
   * @param mask bit k is set if, and only if, that coefficient is not zero
   */
  void block(int component, short[] coefficients, int at, long mask);

  /**
   * A block of an MCU that lies outside the component. Nobody will see it, so it takes the form
   * that costs least: no change of DC, no AC.
   */
  void padding(int component);

  /** A restart interval ends here. */
  void restart();
}
