package org.zellige.batch;

import org.zellige.JpegException;
import org.zellige.JpegTransform;
import org.zellige.Limits;
import org.zellige.LosslessTransform;
import org.zellige.Optimization;

/** Reshapes a JPEG without loss, for others to work on. */
final class ReshapedJpeg {
  private ReshapedJpeg() {}

  /**
   * The file reshaped, its thumbnail along with it, coded in haste.
   *
   * @param upright whether it is turned as its orientation says
   * @param grayscale whether it loses its colour
   * @throws JpegException if it is damaged, or its edges or its colour space do not allow it
   */
  static byte[] of(
      byte[] jpeg, boolean upright, boolean grayscale, LosslessTransform.Edges edges, Limits limits)
      throws JpegException {
    LosslessTransform.Builder options = LosslessTransform.builder().grayscale(grayscale);
    if (upright) {
      options.upright();
    }
    LosslessTransform transform =
        options
            .edges(edges)
            .coding(
                Optimization.builder()
                    .coding(Optimization.Coding.SEQUENTIAL)
                    .effort(1)
                    .limits(limits)
                    .build())
            .build();
    return JpegTransform.transform(jpeg, transform).jpeg();
  }
}
