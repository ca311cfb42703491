package org.zellige.benchmarks.study;

import java.util.Locale;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.Subsampling;

/** This project's encoder. */
record ZelligeEncoder(
    String name, Subsampling subsampling, BaseTables tables, boolean optimizeHuffman)
    implements Encoder {
  /**
   * Reads settings with a plus between them, as in {@code 444+flat+fixed}: a subsampling (420
   * unless set), base tables (ijg unless set), and {@code fixed} for the example Huffman tables in
   * place of the image's own.
   */
  static ZelligeEncoder parse(String name, String settings) {
    Subsampling subsampling = Subsampling.S420;
    BaseTables tables = BaseTables.IJG;
    boolean optimize = true;
    for (String setting : settings.isEmpty() ? new String[0] : settings.split("\\+", -1)) {
      if (setting.equals("fixed")) {
        optimize = false;
      } else if (setting.matches("\\d.*")) {
        subsampling = Subsampling.parse(setting);
      } else {
        tables = tables(setting);
      }
    }
    return new ZelligeEncoder(name, subsampling, tables, optimize);
  }

  private static BaseTables tables(String setting) {
    try {
      return BaseTables.valueOf(setting.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown setting of zellige: " + setting, e);
    }
  }

  @Override
  public byte[] encode(StudyImage image, int quality) throws JpegException {
    return JpegEncoder.builder()
        .quality(quality)
        .subsampling(subsampling)
        .tables(tables)
        .optimizeHuffman(optimizeHuffman)
        .build()
        .encode(image.pixels());
  }
}
