package org.zellige.imageio;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegColorSpace;
import org.zellige.JpegInfo;
import org.zellige.imageio.raster.InkColorSpace;

/**
 * The colours that the samples of an image stand for, by its embedded profile.
 *
 * @param info the image
 * @param space their colour space; empty if it is sRGB, gray, or not known
 * @param warning why a profile is not used
 */
record StoredColors(JpegInfo info, Optional<ColorSpace> space, Optional<String> warning) {
  /** Steps of a test of colours along each axis. */
  private static final int STEPS = 5;

  /** What a profile may be off and still be taken for sRGB: a step of eight bits. */
  private static final float TOLERANCE = 1.5F / 255;

  /** Looks at the profile of an image. */
  static StoredColors of(JpegInfo info) {
    List<String> warnings = new ArrayList<>();
    Optional<ColorSpace> space =
        switch (info.colorSpace()) {
          case YCBCR, RGB -> profile(info, ColorSpace.TYPE_RGB, warnings).filter(s -> !isScreen(s));
          case CMYK, YCCK ->
              profile(info, ColorSpace.TYPE_CMYK, warnings)
                  .or(() -> Optional.of(InkColorSpace.INSTANCE));
          case GRAY, UNKNOWN -> Optional.empty();
        };
    return new StoredColors(info, space, warnings.stream().findFirst());
  }

  /** Whether they are to be converted for the screen; the codec does that itself for inks. */
  boolean areConverted() {
    return space.isPresent()
        && (info.colorSpace() == JpegColorSpace.YCBCR || info.colorSpace() == JpegColorSpace.RGB);
  }

  private static Optional<ColorSpace> profile(JpegInfo info, int type, List<String> warnings) {
    if (info.iccProfile().isEmpty()) {
      return Optional.empty();
    }
    try {
      ICC_Profile profile = ICC_Profile.getInstance(info.iccProfile().get());
      ColorSpace space = new ICC_ColorSpace(profile);
      if (space.getType() == type) {
        // A profile may be broken where it is not looked at before it is used.
        space.toRGB(new float[space.getNumComponents()]);
        return Optional.of(space);
      }
      warnings.add("Colour profile ignored: it is not for " + kind(info.colorSpace()));
    } catch (IllegalArgumentException | CMMException e) {
      warnings.add("Colour profile ignored: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static String kind(JpegColorSpace colorSpace) {
    return colorSpace.components() == 4 ? "four inks" : "three colours";
  }

  /** Whether a profile of red, green and blue shows the same colours as sRGB. */
  static boolean isScreen(byte[] profile) {
    try {
      return isScreen(new ICC_ColorSpace(ICC_Profile.getInstance(profile)));
    } catch (IllegalArgumentException | CMMException e) {
      return false;
    }
  }

  /** Whether a space shows the same colours as sRGB, of which there are many profiles. */
  private static boolean isScreen(ColorSpace space) {
    float[] color = new float[3];
    for (int i = 0; i < STEPS * STEPS * STEPS; i++) {
      color[0] = i % STEPS / (STEPS - 1F);
      color[1] = i / STEPS % STEPS / (STEPS - 1F);
      color[2] = i / (STEPS * STEPS) / (STEPS - 1F);
      float[] shown = space.toRGB(color);
      for (int c = 0; c < 3; c++) {
        if (Math.abs(shown[c] - color[c]) > TOLERANCE) {
          return false;
        }
      }
    }
    return true;
  }
}
