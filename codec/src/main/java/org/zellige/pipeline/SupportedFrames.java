package org.zellige.pipeline;

import org.zellige.JpegException;
import org.zellige.JpegProcess;
import org.zellige.segment.Frame;

/** Which frames can be decoded to pixels. */
final class SupportedFrames {
  private SupportedFrames() {}

  /**
   * Refuses the others by name.
   *
   * @param offset where to say it was found
   */
  static void check(Frame frame, long offset) throws JpegException {
    JpegProcess process = frame.process();
    boolean read =
        switch (process) {
          case BASELINE,
              EXTENDED_SEQUENTIAL,
              PROGRESSIVE,
              EXTENDED_SEQUENTIAL_ARITHMETIC,
              PROGRESSIVE_ARITHMETIC ->
              true;
          default -> false;
        };
    if (!read) {
      throw new JpegException("the coding process is " + process + ", which is not read", offset);
    }
    if (frame.precision() != 8 && frame.precision() != 12) {
      throw new JpegException(frame.precision() + " bits per sample; T.81 allows 8 and 12", offset);
    }
  }
}
