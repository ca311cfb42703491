package org.zellige.entropy;

import org.zellige.transform.CoefficientRows;

/**
 * A row of MCUs, somewhere among coefficients.
 *
 * @param coefficients by component
 * @param firstMcu MCU of the row's first one, counted along the rows of blocks of {@code
 *     coefficients} from 0
 */
public record McuRow(CoefficientRows[] coefficients, int firstMcu) {}
