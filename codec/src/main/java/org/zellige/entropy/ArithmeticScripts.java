package org.zellige.entropy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.segment.Scan;

/**
 * Chooses progressive scripts for arithmetic coding: how many low bits of the AC coefficients of
 * each component come in scans of their own. All of them are in one band, since statistics go by
 * the position of a coefficient anyway: no bands were better by more than 0.001 % of what the Kodak
 * images take, at qualities from 30 to 92.
 */
final class ArithmeticScripts implements ScanCosts {
  /** Point transform of the first AC scans in the fixed script. */
  private static final int FIXED = 2;

  // The highest that are tried; higher ones save nothing.
  private static final int MAX_OF_CHOICE = 3;
  private static final int MAX_OF_SEARCH = 5;

  private final ImageBlocks image;

  ArithmeticScripts(ImageBlocks image) {
    this.image = image;
  }

  /** The best script that was found. */
  ScanScript script(ScriptEffort effort) throws JpegException {
    int[] blocksPerMcu = image.blocksPerMcu();
    List<List<ScriptScan>> bands = new ArrayList<>();
    for (int component = 0; component < blocksPerMcu.length; component++) {
      int low =
          switch (effort) {
            case FIXED -> FIXED;
            case CHOICE -> bestTransform(component, 1, 63, MAX_OF_CHOICE);
            case SEARCH -> bestTransform(component, 1, 63, MAX_OF_SEARCH);
          };
      bands.add(ScanScripts.bands(component, 0, 0, low));
    }
    return ScanScripts.progressive(blocksPerMcu, bands);
  }

  @Override
  public long bits(ScriptScan scan) {
    CountingStream counter = new CountingStream();
    Scan header = scan.header(new int[image.components().size()], new int[1], new int[1]);
    try {
      ArithmeticScans.write(image, scan, header, counter);
    } catch (IOException e) {
      throw new UncheckedIOException("a counter refused bytes", e);
    }
    return Byte.SIZE * counter.count();
  }
}
