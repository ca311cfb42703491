package org.zellige.segment;

import java.util.List;
import java.util.OptionalInt;
import org.zellige.JpegColorSpace;

/** What the components mean, by the rules of libjpeg, which decoders and browsers follow. */
final class ColorSpaceRules {
  private ColorSpaceRules() {}

  static JpegColorSpace guess(Frame frame, boolean jfif, OptionalInt adobeTransform) {
    List<FrameComponent> components = frame.components();
    return switch (components.size()) {
      case 1 -> JpegColorSpace.GRAY;
      case 3 -> ofThree(components, frame, jfif, adobeTransform);
      case 4 -> adobeTransform.orElse(0) == 0 ? JpegColorSpace.CMYK : JpegColorSpace.YCCK;
      default -> JpegColorSpace.UNKNOWN;
    };
  }

  private static JpegColorSpace ofThree(
      List<FrameComponent> components, Frame frame, boolean jfif, OptionalInt adobeTransform) {
    if (jfif) {
      return JpegColorSpace.YCBCR;
    }
    if (adobeTransform.isPresent()) {
      return adobeTransform.getAsInt() == 0 ? JpegColorSpace.RGB : JpegColorSpace.YCBCR;
    }
    boolean namedRgb =
        components.get(0).id() == 'R'
            && components.get(1).id() == 'G'
            && components.get(2).id() == 'B';
    // A lossless frame without a header is RGB: a colour transform would not be lossless.
    if (namedRgb || frame.isLossless()) {
      return JpegColorSpace.RGB;
    }
    return JpegColorSpace.YCBCR;
  }
}
