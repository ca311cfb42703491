package org.zellige.pipeline.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.color.InkModel;
import org.zellige.color.Inks;
import org.zellige.color.OffsetInks;
import org.zellige.color.icc.IccProfile;
import org.zellige.segment.StreamParser;

/** What ink samples mean, by what the caller says, else by the stream, else by custom. */
final class InkRules {
  private InkRules() {}

  /**
   * @param stream read up to its first scan
   * @param colorSpace what the components mean
   * @param format wanted; no profile is looked at if it is one of inks
   * @param inverted whether samples of full value are no ink; null if that depends on an Adobe
   *     segment
   */
  static Inks of(
      StreamParser stream,
      JpegColorSpace colorSpace,
      PixelFormat format,
      @Nullable Boolean inverted)
      throws JpegException {
    boolean toRgb = colorSpace.components() == 4 && !format.isInk();
    return new Inks(
        inverted != null ? inverted : stream.adobeTransform().isPresent(),
        toRgb ? model(stream) : new OffsetInks());
  }

  private static InkModel model(StreamParser stream) throws JpegException {
    Optional<byte[]> profile = stream.iccProfile();
    if (profile.isPresent()) {
      try {
        return IccProfile.parse(profile.get()).inkModel();
      } catch (JpegException e) {
        stream.diagnostics().warn("the ICC profile was not used: " + e.reason(), -1);
      }
    }
    return new OffsetInks();
  }
}
