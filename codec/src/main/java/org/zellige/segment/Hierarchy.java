package org.zellige.segment;

import org.zellige.JpegException;
import org.zellige.LimitExceededException;

/** What the DHP and EXP segments of a hierarchical image say (T.81 B.3). */
final class Hierarchy {
  private final long maxPixels;

  /** Size and components of the image, with the marker of the first frame once that is known. */
  private Frame image;

  private Expansion announced = Expansion.NONE;
  private Expansion expansion = Expansion.NONE;
  private boolean started;
  private long pixels;

  /**
   * @param image what the DHP segment says
   * @param maxPixels that all frames may hold together
   */
  Hierarchy(Frame image, long maxPixels) {
    this.image = image;
    this.maxPixels = maxPixels;
  }

  Frame image() {
    return image;
  }

  /** How the frame before is enlarged as reference for the current one. */
  Expansion expansion() {
    return expansion;
  }

  /** Takes an EXP segment, which speaks of the next frame. */
  void announce(Expansion next) {
    announced = next;
  }

  /** Takes the header of the next frame. */
  void begin(Frame frame, SegmentReader in) throws JpegException {
    in.require(frame.height() > 0, "a frame of height 0 in a hierarchical image");
    pixels += (long) frame.width() * frame.height();
    if (pixels > maxPixels) {
      throw new LimitExceededException(
          "frames of more than " + maxPixels + " pixels together, which is the limit",
          in.position());
    }
    if (!started) {
      started = true;
      image =
          new Frame(
              frame.marker(), image.precision(), image.height(), image.width(), image.components());
    }
    expansion = announced;
    announced = Expansion.NONE;
  }
}
