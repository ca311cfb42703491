package org.zellige.viewer.block;

/**
 * One block of a file.
 *
 * @param component index in the frame
 * @param column of the block, from 0
 * @param row of the block, from 0
 */
public record BlockAddress(int component, int column, int row) {}
