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
  static void check(Frame frame, int offset) throws JpegException {
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
    if (frame.precision() != 8) {
      throw new JpegException(frame.precision() + " bits per sample; only 8 are read", offset);
    }
    if (frame.height() == 0) {
      throw new JpegException("the frame header leaves the height open (DNL)", offset);
    }
    int components = frame.components().size();
    if (components == 2 || components > 4) {
      throw new JpegException(components + " components; 1, 3 and 4 are read", offset);
    }
  }
}
