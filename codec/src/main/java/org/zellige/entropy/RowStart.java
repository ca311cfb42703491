package org.zellige.entropy;

/**
 * Where a row of MCUs begins in the data of a sequential scan.
 *
 * @param row number of the row; that of all rows where the data end
 * @param bit number of its first bit, stuffed zeros not counted
 * @param predictions the DC coefficients before it, by place in the scan; not to be changed
 */
record RowStart(int row, long bit, int[] predictions) {}
