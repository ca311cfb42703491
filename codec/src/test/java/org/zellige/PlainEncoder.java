package org.zellige;

/** An encoder that decides nothing by itself: for tests of decoders and of file formats. */
public final class PlainEncoder {
  private PlainEncoder() {}

  /** One pass, every coefficient to the nearest step, the tables of T.81 Annex K throughout. */
  public static JpegEncoder.Builder builder() {
    return JpegEncoder.builder().effort(1).optimizeHuffman(false).tables(BaseTables.IJG);
  }
}
