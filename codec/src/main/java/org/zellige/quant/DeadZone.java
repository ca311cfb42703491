package org.zellige.quant;

/**
 * Where coefficients vanish: what is nearer to zero than {@code floors[k] + slopes[k] · masking},
 * in steps, by zig-zag position. A plain rounding has floors of ½.
 */
public record DeadZone(float[] floors, float[] slopes) {
  // Those of jpegli, smoothed: it has two noisy matrices of slopes for each component.
  private static final float FLOOR = 0.59f;
  private static final float CHROMA_FLOOR = 0.58f;
  private static final float LUMA = 0.62f;
  private static final float LUMA_FIRST = 0.03f;
  private static final float LUMA_SECOND = 0.42f;
  private static final float CHROMA_BLUE = 1;
  private static final float CHROMA_RED = 0.45f;

  /** For luma: the lowest frequencies hardly vanish. */
  public static DeadZone luma() {
    DeadZone zone = even(FLOOR, LUMA);
    for (int k = 1; k <= 5; k++) {
      zone.slopes[k] = k <= 2 ? LUMA_FIRST : LUMA_SECOND;
    }
    return zone;
  }

  /** For the blue difference, in which the eye sees little detail. */
  public static DeadZone blue() {
    return even(CHROMA_FLOOR, CHROMA_BLUE);
  }

  /** For the red difference. */
  public static DeadZone red() {
    return even(CHROMA_FLOOR, CHROMA_RED);
  }

  private static DeadZone even(float floor, float slope) {
    DeadZone zone = new DeadZone(new float[64], new float[64]);
    for (int k = 1; k < 64; k++) {
      zone.floors[k] = floor;
      zone.slopes[k] = slope;
    }
    return zone;
  }
}
