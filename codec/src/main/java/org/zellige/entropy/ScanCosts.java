package org.zellige.entropy;

import java.util.List;
import org.zellige.JpegException;

/** What scans of an image cost, so that scripts can be chosen. */
interface ScanCosts {
  /** Bits of a scan, those of its header and of tables of its own included. */
  long bits(ScriptScan scan) throws JpegException;

  /** Bits of some scans. */
  default long bits(List<ScriptScan> scans) throws JpegException {
    long bits = 0;
    for (ScriptScan scan : scans) {
      bits += bits(scan);
    }
    return bits;
  }

  /** The best point transform of the first scan of a band, 0…max. */
  default int bestTransform(int component, int start, int end, int max) throws JpegException {
    int best = 0;
    long least = Long.MAX_VALUE;
    long refinements = 0;
    for (int low = 0; low <= max; low++) {
      if (low > 0) {
        refinements += bits(ScriptScan.refinement(component, start, end, low - 1));
      }
      long bits = bits(ScriptScan.band(component, start, end, low)) + refinements;
      if (bits < least) {
        least = bits;
        best = low;
      }
    }
    return best;
  }
}
