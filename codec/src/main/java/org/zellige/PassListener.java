package org.zellige;

import java.io.IOException;

/** Sees an image of several scans grow. */
@FunctionalInterface
public interface PassListener {
  /**
   * Whether the picture after a pass is wanted. Making one costs about as much as decoding to
   * pixels does; passing it over costs nothing.
   */
  default boolean wants(DecodePass pass) {
    return true;
  }

  /**
   * Takes the picture of all scans so far; what they have not brought of the low frequencies is
   * estimated from the neighbouring blocks.
   *
   * @param pixels the same object at each pass, and the one that decoding returns in the end; valid
   *     during the call
   * @return whether to go on; if not, this picture is the result
   * @throws IOException ends decoding and reaches the caller as it is
   */
  boolean pass(DecodePass pass, Pixels pixels) throws IOException;
}
