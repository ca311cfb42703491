package org.zellige.pipeline.plan;

/** Lines of samples as a lossless frame stores them. */
public interface SampleLines {
  /**
   * Reads a line of a component. Components take turns; the lines of each come from top to bottom,
   * as often as the whole is read.
   *
   * @param line receives samples from 0 to the component's width
   */
  void read(int component, int y, int[] line);
}
