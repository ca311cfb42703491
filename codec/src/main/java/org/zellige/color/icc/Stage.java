package org.zellige.color.icc;

/** One step of a transform of colours. */
interface Stage {
  /**
   * Changes a colour in place.
   *
   * @param values four, of which a step uses as many as the colour has channels at this point;
   *     nominally 0…1, but any double may come and none may do harm
   */
  void apply(double[] values);
}
