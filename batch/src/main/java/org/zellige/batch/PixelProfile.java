package org.zellige.batch;

import java.util.Optional;
import org.zellige.JpegInfo;

/** The colour profile that belongs to decoded pixels. */
final class PixelProfile {
  private PixelProfile() {}

  /** The stream's profile; empty if it has none, or if it describes inks, which are sRGB now. */
  static Optional<byte[]> of(JpegInfo info) {
    return info.colorSpace().components() == 4 ? Optional.empty() : info.iccProfile();
  }
}
