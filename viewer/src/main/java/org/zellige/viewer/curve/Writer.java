package org.zellige.viewer.curve;

import java.io.IOException;
import org.zellige.Pixels;

/** Something that makes JPEG files of a quality. */
public interface Writer {
  /** What a legend calls it. */
  String name();

  /**
   * Compresses an image.
   *
   * @param quality 0…100, on the writer's own scale
   */
  byte[] write(Pixels image, double quality) throws IOException;
}
