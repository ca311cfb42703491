package org.zellige.entropy.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.entropy.huffman.DecodeTables;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** The Huffman tables of a sequential scan, by place of the component in it. */
public final class SequentialTables {
  /** Tables of DC coefficients. */
  public final HuffmanDecodeTable[] dc;

  /** Tables of AC coefficients. */
  final HuffmanDecodeTable[] ac;

  /** The same tables for whole blocks. */
  final CoefficientPairs[] pairs;

  /** Null until it is asked for. */
  private volatile @Nullable SkimTables skim;

  /**
   * @param stream right after the scan header
   * @throws JpegException if a table that the scan asks for is missing or no prefix code
   */
  public SequentialTables(StreamParser stream, Scan scan) throws JpegException {
    dc = DecodeTables.dc(stream, scan);
    ac = DecodeTables.ac(stream, scan);
    pairs = new CoefficientPairs[ac.length];
    for (int c = 0; c < ac.length; c++) {
      int same = Arrays.asList(ac).indexOf(ac[c]);
      pairs[c] = same < c ? pairs[same] : new CoefficientPairs(ac[c]);
    }
  }

  /** The same for passing over blocks. */
  SkimTables skim() {
    SkimTables made = skim;
    if (made == null) {
      made = new SkimTables(dc, ac);
      skim = made;
    }
    return made;
  }
}
