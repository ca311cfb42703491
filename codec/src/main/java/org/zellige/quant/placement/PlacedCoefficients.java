package org.zellige.quant.placement;

import org.zellige.transform.CoefficientRows;

/**
 * Coefficients of a component, and where in its quantisation interval each is put: {@code
 * coefficient − sign · bias}, times the step.
 *
 * @param rows whole numbers of steps
 * @param steps by zig-zag position; finer than the file's where the coefficients are
 * @param bias in steps, by zig-zag position
 */
public record PlacedCoefficients(CoefficientRows rows, double[] steps, double[] bias) {}
