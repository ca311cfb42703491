package org.zellige.imageio;

import javax.imageio.ImageReadParam;
import org.jspecify.annotations.Nullable;

/**
 * The passes of a progressive image that a user asks for: a read ends with the last of them.
 *
 * @param first to be shown to listeners
 * @param last to be decoded
 */
record WantedPasses(int first, int last) {

  static WantedPasses of(@Nullable ImageReadParam param) {
    return param == null
        ? new WantedPasses(0, Integer.MAX_VALUE)
        : new WantedPasses(
            param.getSourceMinProgressivePass(), param.getSourceMaxProgressivePass());
  }

  /** Whether an image of so many scans has passes behind the last that is wanted. */
  boolean endBefore(int scans) {
    return last < scans - 1;
  }

  boolean isShown(int pass) {
    return pass >= first && pass <= last;
  }

  /** Whether decoding ends with a pass. */
  boolean isLast(int pass) {
    return pass >= last;
  }
}
