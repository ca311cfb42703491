package org.zellige.metric;

import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.work.Workers;

/**
 * Multi-scale structural similarity (Z. Wang, E. P. Simoncelli and A. C. Bovik, "Multi-scale
 * structural similarity for image quality assessment", 2003) of luma: 1 is equal, 0 is unlike. Five
 * scales, each the mean of two by two pixels of the one before, with windows as in {@link Ssim}.
 * Scales with a side under 11 are left out and the other exponents stretched.
 *
 * <p>Transparency and padding are those of {@link Ssim}. A value of the map is the sum over the
 * scales of 1 less what the nearest window gives, weighted by the exponents; for small errors its
 * mean is 1 less the score.
 */
public final class MsSsim {
  // Published, from the finest scale to the coarsest.
  private static final double[] EXPONENTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

  private MsSsim() {}

  /**
   * The score of one distorted image, on this thread.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double score(Pixels reference, Pixels distorted) {
    return reference(reference).score(distorted);
  }

  /**
   * Prepares an original; all work is done on the threads that call.
   *
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static Reference reference(Pixels original) {
    return new StructureReference(original, EXPONENTS, Workers.CALLER);
  }

  /**
   * Prepares an original; this and the scoring are shared out among the caller and an executor's
   * threads, with the same results.
   *
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IllegalArgumentException if the format is CMYK or there are no threads
   */
  public static Reference reference(Pixels original, Executor executor, int threads) {
    return new StructureReference(original, EXPONENTS, Workers.of(executor, threads));
  }
}
