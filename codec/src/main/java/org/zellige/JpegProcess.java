package org.zellige;

/** The coding process that a frame header names (T.81 table B.1). */
public enum JpegProcess {
  BASELINE("baseline"),
  EXTENDED_SEQUENTIAL("extended sequential"),
  PROGRESSIVE("progressive"),
  LOSSLESS("lossless"),
  DIFFERENTIAL_SEQUENTIAL("differential sequential"),
  DIFFERENTIAL_PROGRESSIVE("differential progressive"),
  DIFFERENTIAL_LOSSLESS("differential lossless"),
  EXTENDED_SEQUENTIAL_ARITHMETIC("extended sequential, arithmetic"),
  PROGRESSIVE_ARITHMETIC("progressive, arithmetic"),
  LOSSLESS_ARITHMETIC("lossless, arithmetic"),
  DIFFERENTIAL_SEQUENTIAL_ARITHMETIC("differential sequential, arithmetic"),
  DIFFERENTIAL_PROGRESSIVE_ARITHMETIC("differential progressive, arithmetic"),
  DIFFERENTIAL_LOSSLESS_ARITHMETIC("differential lossless, arithmetic"),
  JPEG_LS("JPEG-LS");

  private final String label;

  JpegProcess(String label) {
    this.label = label;
  }

  /**
   * Whether scans bring coefficients bit by bit and band by band (T.81 G), in an image of its own.
   */
  public boolean isProgressive() {
    return this == PROGRESSIVE || this == PROGRESSIVE_ARITHMETIC;
  }

  /** The name in words, as in {@code extended sequential}. */
  @Override
  public String toString() {
    return label;
  }
}
