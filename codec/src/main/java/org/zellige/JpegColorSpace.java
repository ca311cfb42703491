package org.zellige;

/** What the components of a JPEG mean. */
public enum JpegColorSpace {
  GRAY(1),
  /** Full-range BT.601 luma and chroma (T.871). */
  YCBCR(3),
  RGB(3),
  CMYK(4),
  /** CMYK whose first three components went through the YCbCr transform. */
  YCCK(4),
  /** Two components, or more than four: samples without a meaning. */
  UNKNOWN(0);

  private final int components;

  JpegColorSpace(int components) {
    this.components = components;
  }

  /** Whether the second and the third component are chroma. */
  public boolean hasChroma() {
    return this == YCBCR || this == YCCK;
  }

  /** Number of components; 0 if not fixed. */
  public int components() {
    return components;
  }
}
