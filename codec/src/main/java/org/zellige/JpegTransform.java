package org.zellige;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.zellige.pipeline.LosslessOptimizer;

/** Changes JPEG files without decoding them to pixels: nothing of their quality is lost. */
public final class JpegTransform {
  private JpegTransform() {}

  /**
   * The same image in fewer bytes: the same coefficients with better entropy coding, all metadata
   * and whatever follows the image kept. The result was decoded again and compared; it is the bytes
   * given where they cannot be bettered.
   *
   * @throws JpegException if it is no JPEG, or damaged beyond use
   */
  public static byte[] optimize(byte[] jpeg) throws JpegException {
    return optimize(jpeg, Optimization.DEFAULT).jpeg();
  }

  /**
   * The same image in fewer bytes.
   *
   * @throws JpegException if it is no JPEG, or damaged beyond use
   * @throws LimitExceededException if it goes beyond the limits
   */
  public static OptimizedJpeg optimize(byte[] jpeg, Optimization options) throws JpegException {
    try {
      return LosslessOptimizer.optimize(jpeg, options);
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array refused bytes", e);
    }
  }
}
