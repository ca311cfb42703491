package org.zellige;

/** The pair of quantisation matrices that the IJG quality scale multiplies. */
public enum BaseTables {
  /** The examples of ITU-T T.81 Annex K, which every libjpeg-compatible tool uses. */
  IJG,
  /** Sixteen everywhere: the same step for every frequency. */
  FLAT
}
