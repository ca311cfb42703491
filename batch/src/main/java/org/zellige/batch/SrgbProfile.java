package org.zellige.batch;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;

/** Tells whether a colour profile says no more than what is assumed without one: sRGB. */
final class SrgbProfile {
  private static final float[] PROBES = {0, 0.25f, 0.5f, 0.75f, 1};

  /** Of 0…1. Above what versions of sRGB and rounding make out, below any other colour space. */
  private static final float TOLERANCE = 0.015f;

  private SrgbProfile() {}

  /**
   * Whether colours, or grays, mean the same under the profile as in sRGB.
   *
   * @param profile an ICC profile; a damaged one is not sRGB
   */
  static boolean matches(byte[] profile) {
    try {
      ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
      return switch (space.getNumComponents()) {
        case 1 -> matchesGrays(space);
        case 3 -> matchesColors(space);
        default -> false;
      };
    } catch (RuntimeException e) {
      // The colour management of the JDK has several for profiles that it cannot use.
      return false;
    }
  }

  private static boolean matchesGrays(ICC_ColorSpace space) {
    boolean same = true;
    for (float gray : PROBES) {
      same &= near(space.toRGB(new float[] {gray}), gray, gray, gray);
    }
    return same;
  }

  private static boolean matchesColors(ICC_ColorSpace space) {
    boolean same = true;
    for (float red : PROBES) {
      for (float green : PROBES) {
        for (float blue : PROBES) {
          same &= near(space.toRGB(new float[] {red, green, blue}), red, green, blue);
        }
      }
    }
    return same;
  }

  private static boolean near(float[] rgb, float red, float green, float blue) {
    return Math.abs(rgb[0] - red) <= TOLERANCE
        && Math.abs(rgb[1] - green) <= TOLERANCE
        && Math.abs(rgb[2] - blue) <= TOLERANCE;
  }
}
