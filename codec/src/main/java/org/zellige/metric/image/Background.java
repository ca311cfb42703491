package org.zellige.metric.image;

import java.util.List;
import org.zellige.Pixels;

/**
 * A gray under transparent pixels. Alpha weighs encoded values, as browsers do, not light.
 *
 * @param level 0 (black) … 1 (white), encoded as sRGB
 */
public record Background(float level) {
  /** What SSIMULACRA2 sees transparent images on (libjxl 0.12, tools/ssimulacra2_main.cc). */
  public static final List<Background> DARK_AND_BRIGHT =
      List.of(new Background(0.1f), new Background(0.9f));

  /** Eight-bit values in 0…1, by multiplication as libjxl does it. */
  static final float UNIT = 1f / 255;

  /** Whether any pixel lets the background through. */
  static boolean showsThrough(Pixels pixels) {
    return pixels.isTransparent();
  }

  /**
   * An encoded value over this background.
   *
   * @param value 0…255
   * @param alpha 0…255
   * @return 0…1
   */
  float blend(int value, int alpha) {
    float opacity = alpha * UNIT;
    return opacity * (value * UNIT) + (1 - opacity) * level;
  }
}
