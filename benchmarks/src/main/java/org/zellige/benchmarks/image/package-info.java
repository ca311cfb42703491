/** Images as the studies pass them round: samples, PNM files, PSNR and generated scenes. */
@NullMarked
package org.zellige.benchmarks.image;

import org.jspecify.annotations.NullMarked;
