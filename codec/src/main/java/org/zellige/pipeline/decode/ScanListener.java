package org.zellige.pipeline.decode;

import java.io.IOException;
import org.zellige.JpegException;

/** Sees an image grow, scan by scan. */
@FunctionalInterface
interface ScanListener {
  /** Takes no interest. */
  ScanListener NONE = progress -> false;

  /** Whether the image is wanted as it is after the scan just decoded. */
  boolean wants(ScanProgress progress) throws JpegException;

  /** Tells that it was handed on; returns whether to go on. */
  default boolean shown() throws IOException {
    return true;
  }
}
