package org.zellige.entropy.arithmetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zellige.entropy.bits.CountingStream;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.ScanCosts;
import org.zellige.entropy.scan.ScanScript;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.segment.Scan;
import org.zellige.work.Workers;

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
  private final Workers workers;
  private final Map<ScriptScan, Long> known = new ConcurrentHashMap<>();

  ArithmeticScripts(ImageBlocks image, Workers workers) {
    this.image = image;
    this.workers = workers;
  }

  /** The best script that was found. */
  ScanScript script(ScriptEffort effort) throws IOException {
    int[] blocksPerMcu = image.blocksPerMcu();
    List<List<ScriptScan>> bands = new ArrayList<>();
    for (int component = 0; component < blocksPerMcu.length; component++) {
      int low =
          switch (effort) {
            case FIXED -> FIXED;
            case CHOICE -> best(component, MAX_OF_CHOICE);
            case SEARCH -> best(component, MAX_OF_SEARCH);
          };
      bands.add(ScanScripts.bands(component, 0, 0, low));
    }
    return ScanScripts.progressive(blocksPerMcu, bands);
  }

  private int best(int component, int max) throws IOException {
    List<ScriptScan> scans = ScanCosts.transforms(component, 1, 63, max);
    image.prepareMasks(scans, workers);
    workers.share(
        scans.size(),
        1,
        () ->
            (from, to) -> {
              for (ScriptScan scan : scans.subList(from, to)) {
                known.put(scan, measure(scan));
              }
            });
    return bestTransform(component, 1, 63, max);
  }

  private long measure(ScriptScan scan) throws IOException {
    CountingStream counter = new CountingStream();
    Scan header = scan.header(new int[image.components().size()], new int[1], new int[1]);
    ArithmeticScans.write(image, scan, header, counter);
    return Byte.SIZE * counter.count();
  }

  @Override
  public long bits(ScriptScan scan) throws IOException {
    Long bits = known.get(scan);
    return bits == null ? measure(scan) : bits;
  }
}
