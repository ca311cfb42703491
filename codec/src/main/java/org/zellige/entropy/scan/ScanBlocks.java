package org.zellige.entropy.scan;

import org.zellige.transform.CoefficientRows;

/**
 * The blocks of one component in a scan.
 *
 * @param horizontal blocks across in an MCU; 1 if the component is alone in its scan
 * @param vertical blocks down in an MCU; 1 if the component is alone in its scan
 * @param blocksAcross blocks that hold samples of the image; MCUs may reach beyond them
 * @param blocksDown likewise
 * @param coefficients all rows of blocks, or as many as an MCU has: the row b then stands at b
 *     modulo their number
 */
public record ScanBlocks(
    int horizontal, int vertical, int blocksAcross, int blocksDown, CoefficientRows coefficients) {}
