package org.zellige;

import java.util.List;

/**
 * A decoded image.
 *
 * @param pixels the image, whole or as far as a damaged stream allowed
 * @param info what the headers said
 * @param warnings damage that was lived with, in the order in which it was met; empty for a sound
 *     stream
 */
public record DecodedImage(Pixels pixels, JpegInfo info, List<JpegWarning> warnings) {
  /** Keeps its own copy of the list. */
  public DecodedImage {
    warnings = List.copyOf(warnings);
  }
}
