package org.zellige.entropy.stretch;

/**
 * Where an MCU begins in the data of a sequential scan.
 *
 * @param mcu its number in the scan; that of all MCUs where the data end
 * @param bit number of its first bit, stuffed zeros and restart markers not counted
 * @param predictions the DC coefficients before it, by place in the scan; not to be changed
 */
record McuStart(int mcu, long bit, int[] predictions) {}
