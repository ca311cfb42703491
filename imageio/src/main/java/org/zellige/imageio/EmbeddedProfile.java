package org.zellige.imageio;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;

/**
 * The profile that goes into a file: that of the image, which says what its pixels are, else that
 * of the metadata if it can be true of them.
 */
final class EmbeddedProfile {
  private EmbeddedProfile() {}

  /** Whether samples are written as they are, with the profile of their colour space beside. */
  static boolean describes(@Nullable ColorModel model) {
    return model instanceof ComponentColorModel
        && !model.hasAlpha()
        && model.getColorSpace() instanceof ICC_ColorSpace space
        && !space.isCS_sRGB()
        && ((space.getType() == ColorSpace.TYPE_RGB && isIntegral(model))
            || space.getType() == ColorSpace.TYPE_CMYK);
  }

  /** The same for red, green and blue. */
  static boolean describesRgb(@Nullable ColorModel model) {
    return model != null
        && describes(model)
        && model.getColorSpace().getType() == ColorSpace.TYPE_RGB;
  }

  private static boolean isIntegral(ColorModel model) {
    return model.getTransferType() == DataBuffer.TYPE_BYTE
        || model.getTransferType() == DataBuffer.TYPE_USHORT;
  }

  /**
   * The profile to write.
   *
   * @param model of the image; null if its samples are gray, sRGB or inks of no profile
   * @param metadata the profile of the metadata, if there is one
   * @param format of the pixels that are written
   * @param warn told if a profile is dropped
   */
  static Optional<byte[]> of(
      @Nullable ColorModel model,
      Optional<byte[]> metadata,
      PixelFormat format,
      Consumer<String> warn) {
    if (model != null
        && describes(model)
        && model.getColorSpace() instanceof ICC_ColorSpace space) {
      return Optional.of(space.getProfile().getData());
    }
    return metadata.filter(profile -> fits(profile, format, warn));
  }

  private static boolean fits(byte[] profile, PixelFormat format, Consumer<String> warn) {
    int type = typeOf(profile);
    int wanted =
        switch (format) {
          case GRAY, GRAY_16, GRAY_FLOAT -> ColorSpace.TYPE_GRAY;
          case CMYK, CMYK_16 -> ColorSpace.TYPE_CMYK;
          case RGB, BGR, INT_RGB, INT_ARGB, RGB_16, RGBA_16, RGB_FLOAT -> ColorSpace.TYPE_RGB;
        };
    if (type != wanted) {
      warn.accept("Colour profile dropped: it does not describe colours of this kind");
      return false;
    }
    if (type == ColorSpace.TYPE_RGB && !StoredColors.isScreen(profile)) {
      warn.accept("Colour profile dropped: the image is sRGB, and the profile is not");
      return false;
    }
    return true;
  }

  /** What colours a profile describes; −1 if it is none. */
  private static int typeOf(byte[] profile) {
    try {
      return ICC_Profile.getInstance(profile).getColorSpaceType();
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
