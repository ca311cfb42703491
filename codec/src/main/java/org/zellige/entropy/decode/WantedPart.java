package org.zellige.entropy.decode;

/**
 * What of a scan is wanted; the rest need not be decoded.
 *
 * @param firstRow first row of MCUs
 * @param endRow exclusive
 * @param firstMcu first MCU of these rows
 * @param endMcu exclusive
 * @param lastCoefficients last zig-zag position of blocks, by component of the frame
 */
public record WantedPart(
    int firstRow, int endRow, int firstMcu, int endMcu, int[] lastCoefficients) {}
