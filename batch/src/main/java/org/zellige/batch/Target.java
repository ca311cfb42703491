package org.zellige.batch;

import java.io.IOException;

/** Where an output goes. */
public interface Target {
  /** What messages call it. */
  String name();

  /**
   * Asked before the work, to spare it.
   *
   * @throws IOException if the output would be refused
   */
  void check(Source source) throws IOException;

  /** Whether writing would replace the input itself. */
  default boolean isInput(Source source) throws IOException {
    return false;
  }

  /** Writes the output, wholly or not at all. */
  void write(byte[] bytes) throws IOException;
}
