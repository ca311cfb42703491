package org.zellige.quant;

import org.zellige.transform.CoefficientRows;

/**
 * A quantisation in which no block has to know of others.
 *
 * @param task for any number of threads
 */
record LocalRun(ComponentSteps component, CoefficientRows quantised, Quantizer.RowTask task)
    implements Quantizer.Run {
  @Override
  public Quantizer.RowTask start() {
    return task;
  }

  @Override
  public void advance(int from, int to) {}

  @Override
  public void end() {
    Padding.fill(quantised, component);
  }
}
