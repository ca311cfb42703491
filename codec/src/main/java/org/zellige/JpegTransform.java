package org.zellige;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.zellige.pipeline.transcode.LosslessOptimizer;
import org.zellige.pipeline.transcode.Requantizer;
import org.zellige.pipeline.transcode.Reshaper;
import org.zellige.transform.KernelsSelection;

/** Changes JPEG files without decoding them to pixels: only what is asked for is lost. */
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
      return LosslessOptimizer.optimize(jpeg, options, KernelsSelection.active());
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array refused bytes", e);
    }
  }

  /**
   * The same image in fewer bytes, quantised more coarsely. Its own coefficients are what is
   * quantised: no pixels are made of them and transformed back, and steps that would be hardly
   * coarser stay as they are. Where that makes the file hardly smaller than {@link
   * #optimize(byte[], Optimization)} does, the result is the latter's.
   *
   * @throws JpegException if it is no JPEG, or damaged beyond use
   * @throws LimitExceededException if it goes beyond the limits
   */
  public static RequantizedJpeg requantize(byte[] jpeg, Requantization options)
      throws JpegException {
    try {
      return Requantizer.requantize(jpeg, options, KernelsSelection.active());
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array refused bytes", e);
    }
  }

  /**
   * The image turned, cropped or made gray without loss: its coefficients are moved, mirrored and
   * left out, and none is rounded. What metadata say of orientation, size and density is made true
   * to that, the Exif thumbnail is turned along (or left out, if the image is cropped), and so are
   * gain maps, as far as their edges allow it. The result was decoded again and compared. It may be
   * larger than the file given, which comes back as it is if there is nothing to change.
   *
   * @throws JpegException if it is no JPEG of DCT coefficients, is damaged, or cannot be changed so
   *     without loss
   * @throws LimitExceededException if it goes beyond the limits
   */
  public static TransformedJpeg transform(byte[] jpeg, LosslessTransform options)
      throws JpegException {
    try {
      return Reshaper.reshape(jpeg, options, KernelsSelection.active());
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array refused bytes", e);
    }
  }
}
