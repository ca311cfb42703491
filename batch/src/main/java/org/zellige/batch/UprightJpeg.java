package org.zellige.batch;

import org.zellige.JpegException;
import org.zellige.JpegTransform;
import org.zellige.Limits;
import org.zellige.LosslessTransform;
import org.zellige.Optimization;

/** Turns a JPEG upright without loss, for others to work on. */
final class UprightJpeg {
  private UprightJpeg() {}

  /**
   * The file turned, coded in haste.
   *
   * @throws JpegException if it is damaged, or its edges do not allow it
   */
  static byte[] of(byte[] jpeg, LosslessTransform.Edges edges, Limits limits) throws JpegException {
    LosslessTransform transform =
        LosslessTransform.builder()
            .upright()
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
