package org.zellige.pipeline.plan;

/** What Huffman tables are made for, if coefficients are Huffman-coded. */
public enum HuffmanFit {
  /** Nothing: a sequential image has tables of the caller's, or those of T.81 Annex K. */
  NONE,

  /** Some rows of a sequential image, which are looked at before the first is written. */
  SAMPLE,

  /** The image. */
  IMAGE
}
