package org.zellige.pipeline.encode;

import java.util.List;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.transform.CoefficientRows;

/**
 * An image whose coefficients are chosen.
 *
 * @param plan with the steps that were used
 * @param coefficients by component
 */
record QuantizedImage(EncodePlan plan, List<CoefficientRows> coefficients) {
  /** Keeps its own copy of the list. */
  QuantizedImage {
    coefficients = List.copyOf(coefficients);
  }
}
