package org.zellige.imageio;

import javax.imageio.plugins.jpeg.JPEGQTable;

/** The quantisation tables of ImageIO's quality, as the JDK's JPEG writer makes them. */
final class QualityTables {
  /** Quality of a writer that was not told any. */
  static final float DEFAULT = 0.75F;

  /** The least quality that has tables of its own: 0 means the same. */
  private static final float LEAST = 0.01F;

  private QualityTables() {}

  /**
   * The table for luma.
   *
   * @param quality 0…1
   */
  static JPEGQTable luma(float quality) {
    return JPEGQTable.K1Luminance.getScaledInstance(scale(quality), true);
  }

  /**
   * The table for chroma.
   *
   * @param quality 0…1
   */
  static JPEGQTable chroma(float quality) {
    return JPEGQTable.K2Chrominance.getScaledInstance(scale(quality), true);
  }

  /**
   * The factor on the steps of Annex K, 50…0: the IJG scale, but without its rounding to whole per
   * cent.
   */
  private static float scale(float quality) {
    float q = Math.max(LEAST, Math.min(1, quality));
    return q < 0.5F ? 0.5F / q : 2 - 2 * q;
  }
}
