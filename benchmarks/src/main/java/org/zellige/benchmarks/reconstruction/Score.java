package org.zellige.benchmarks.reconstruction;

import org.zellige.Reconstruction;
import org.zellige.Subsampling;

/**
 * How near one image came to its original.
 *
 * @param quality on the IJG scale
 * @param ssimulacra2 up to 100
 * @param psnr of red, green and blue together, in dB
 */
record Score(
    Subsampling subsampling,
    int quality,
    Reconstruction reconstruction,
    double ssimulacra2,
    double psnr) {}
