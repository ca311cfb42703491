package org.zellige.pipeline.frame;

import org.zellige.JpegException;
import org.zellige.JpegProcess;
import org.zellige.segment.Frame;
import org.zellige.segment.StreamParser;

/** Which frames can be decoded to pixels. */
public final class SupportedFrames {
  private SupportedFrames() {}

  /**
   * Refuses the others by name.
   *
   * @param offset where to say it was found
   */
  public static void check(Frame frame, long offset) throws JpegException {
    JpegProcess process = frame.process();
    if (process == JpegProcess.JPEG_LS) {
      throw new JpegException("the coding process is " + process + ", which is not read", offset);
    }
    if (frame.isLossless()) {
      if (frame.precision() < 2 || frame.precision() > 16) {
        throw new JpegException(
            frame.precision() + " bits per sample; T.81 allows 2 to 16", offset);
      }
    } else if (frame.precision() != 8 && frame.precision() != 12) {
      throw new JpegException(frame.precision() + " bits per sample; T.81 allows 8 and 12", offset);
    }
  }

  /** Refuses an image other than one of a single frame of DCT coefficients. */
  public static void checkSingleDct(StreamParser stream) throws JpegException {
    Frame frame = stream.frame();
    check(frame, stream.offset());
    if (frame.isLossless()) {
      throw new JpegException("lossless coding has no DCT coefficients", stream.offset());
    }
    if (stream.isHierarchical() || frame.isDifferential()) {
      throw new JpegException("a hierarchical image is no single frame", stream.offset());
    }
  }
}
