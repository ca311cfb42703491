package org.zellige.batch;

import java.util.Locale;

/** What was done to an image. */
public enum Outcome {
  /** It was encoded from pixels. */
  ENCODED,
  /** The coefficients of a JPEG were quantised more coarsely. */
  REQUANTIZED,
  /** The coefficients of a JPEG were coded anew, without loss. */
  OPTIMIZED,
  /** The coefficients of a JPEG were turned, cropped or made gray, without loss. */
  TRANSFORMED,
  /** Nothing: the output has the very bytes of the input. */
  KEPT;

  /** As reports have it, for example {@code requantized}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
