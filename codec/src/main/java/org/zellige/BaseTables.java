package org.zellige;

/** The family of quantisation matrices that quality chooses from. */
public enum BaseTables {
  /**
   * Our own, fitted to what is seen; quality 90 can hardly be told from the original. They have a
   * scale of their own, of which the middle lies near that of the others.
   */
  PERCEPTUAL,
  /**
   * The examples of ITU-T T.81 Annex K on the scale of the Independent JPEG Group, which every
   * libjpeg-compatible tool uses.
   */
  IJG,
  /** Sixteen everywhere, on the same scale: the same step for every frequency. */
  FLAT
}
