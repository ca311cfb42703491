package org.zellige.metric;

import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.work.Workers;

/**
 * Structural similarity (Z. Wang et al., "Image quality assessment: from error visibility to
 * structural similarity", 2004) of luma: 1 is equal, 0 is unlike. Gaussian window of 11 × 11 and σ
 * = 1.5, the mean over all windows that lie in the image; the image is not scaled down first.
 *
 * <p>If either image is transparent, both are scored on a dark gray (0.1) and on a bright one
 * (0.9), and the worse score counts. Images with a side under 11 are padded by repeating the last
 * column and row. A value of the map is 1 less the similarity of the window around the pixel, or of
 * the nearest window.
 */
public final class Ssim {
  private static final double[] ONE_SCALE = {1};

  private Ssim() {}

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
    return new StructureReference(original, ONE_SCALE, Workers.CALLER);
  }

  /**
   * Prepares an original; this and the scoring are shared out among the caller and an executor's
   * threads, with the same results.
   *
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IllegalArgumentException if the format is CMYK or there are no threads
   */
  public static Reference reference(Pixels original, Executor executor, int threads) {
    return new StructureReference(original, ONE_SCALE, Workers.of(executor, threads));
  }
}
