package org.zellige.entropy.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What scans of an image cost, so that scripts can be chosen. */
public interface ScanCosts {
  /** Bits of a scan, those of its header and of tables of its own included. */
  long bits(ScriptScan scan) throws IOException;

  /** Bits of some scans. */
  default long bits(List<ScriptScan> scans) throws IOException {
    long bits = 0;
    for (ScriptScan scan : scans) {
      bits += bits(scan);
    }
    return bits;
  }

  /** The scans that {@link #bestTransform} compares. */
  static List<ScriptScan> transforms(int component, int start, int end, int max) {
    List<ScriptScan> scans = new ArrayList<>();
    for (int low = 0; low <= max; low++) {
      scans.add(ScriptScan.band(component, start, end, low));
      if (low > 0) {
        scans.add(ScriptScan.refinement(component, start, end, low - 1));
      }
    }
    return scans;
  }

  /** The best point transform of the first scan of a band, 0…max. */
  default int bestTransform(int component, int start, int end, int max) throws IOException {
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
