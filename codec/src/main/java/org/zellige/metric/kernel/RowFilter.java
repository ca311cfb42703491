package org.zellige.metric.kernel;

/** A symmetric filter along rows. For one thread at a time. */
@FunctionalInterface
public interface RowFilter {
  /**
   * Filters a row. From the centre outwards, what stands at the same distance to both sides is
   * added and weighed, and two such distances are added up before they are added to the sum.
   *
   * @param padded the row, with as many values more at each end as the filter reaches
   * @param out receives as many values as the row has
   */
  void apply(float[] padded, float[] out);
}
