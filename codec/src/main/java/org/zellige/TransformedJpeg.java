package org.zellige;

import java.util.List;

/**
 * A file whose image was turned, cropped or made gray in its coefficients.
 *
 * @param jpeg the file; not copied
 * @param turn how the image was turned
 * @param width pixels across
 * @param height pixels down
 * @param warnings what is not as one might expect: edges that were not turned, images left out
 */
public record TransformedJpeg(
    byte[] jpeg, Orientation turn, int width, int height, List<String> warnings) {
  /** Keeps its own copy of the list. */
  public TransformedJpeg {
    warnings = List.copyOf(warnings);
  }
}
