package org.zellige.entropy.token;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zellige.entropy.huffman.HuffmanCost;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.ScanBlocks;
import org.zellige.entropy.scan.ScanCosts;
import org.zellige.entropy.scan.ScanScript;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.entropy.scan.ScriptScan;

/**
 * Chooses the AC scans of each component by the bits that they take, each scan with tables of its
 * own. Equal costs: the first candidate wins, so the choice is the same everywhere.
 */
final class ScriptChoice implements ScanCosts {
  /** Last coefficients of the lower band that a search tries beside 2. */
  private static final int[] SPLITS = {1, 3, 5, 8, 12, 18};

  /** The highest point transform of a first scan that a search tries. */
  private static final int MAX_LOW = 3;

  /** Blocks of a large component that tell which of few scripts is best for all of them. */
  private static final long ENOUGH = 2048;

  /** Of one that has hardly more, one row of so many tells it, … */
  private static final long EVERY = 8;

  /** … if that leaves this many blocks. */
  private static final long LEAST = 512;

  private final ImageBlocks image;
  private final TokenSource source;
  private final HuffmanCost cost = new HuffmanCost();
  private final Set<ScriptScan> chosen = new HashSet<>();

  ScriptChoice(ImageBlocks image, TokenSource source) {
    this.image = image;
    this.source = source;
  }

  /** The best script that was found. */
  ScanScript script(ScriptEffort effort) throws IOException {
    int[] blocksPerMcu = image.blocksPerMcu();
    List<List<ScriptScan>> bands = new ArrayList<>();
    for (int component = 0; component < blocksPerMcu.length; component++) {
      List<ScriptScan> best =
          switch (effort) {
            case FIXED -> ScanScripts.fixedBands(component);
            case CHOICE -> best(four(component), enough(component));
            case SEARCH -> search(component);
          };
      bands.add(best);
      chosen.addAll(best);
      source.retain(chosen);
    }
    return ScanScripts.progressive(blocksPerMcu, bands);
  }

  private static List<List<ScriptScan>> four(int component) {
    return List.of(
        ScanScripts.fixedBands(component),
        ScanScripts.bands(component, 2, 0, 1),
        ScanScripts.bands(component, 2, 0, 0),
        ScanScripts.bands(component, 0, 0, 0));
  }

  /**
   * Bands refined as one: all splits and point transforms. Bands apart: the upper one's transform
   * at the usual split first, then the split, then both transforms.
   */
  private List<ScriptScan> search(int component) throws IOException {
    List<List<ScriptScan>> candidates = new ArrayList<>(four(component));
    List<ScriptScan> scans = new ArrayList<>(ScanCosts.transforms(component, 1, 63, MAX_LOW));
    scans.addAll(ScanCosts.transforms(component, 3, 63, MAX_LOW));
    source.tokens(scans); // at the same time
    int joint = bestTransform(component, 1, 63, MAX_LOW);
    candidates.add(ScanScripts.refinedAsOne(component, 0, joint));
    int high = bestTransform(component, 3, 63, MAX_LOW);
    int split = 2;
    long least = bits(ScanScripts.bands(component, split, 0, high));
    source.tokens(
        Arrays.stream(SPLITS)
            .mapToObj(other -> ScanScripts.bands(component, other, 0, high))
            .flatMap(List::stream)
            .toList());
    for (int other : SPLITS) {
      for (int low = 1; low <= MAX_LOW; low++) {
        candidates.add(ScanScripts.refinedAsOne(component, other, low));
      }
      long bits = bits(ScanScripts.bands(component, other, 0, high));
      if (bits < least) {
        least = bits;
        split = other;
      }
    }
    int low = bestTransform(component, 1, split, 2);
    int upper = bestTransform(component, split + 1, 63, MAX_LOW);
    candidates.add(ScanScripts.bands(component, split, low, upper));
    return best(candidates, source);
  }

  /** All blocks of a component, or enough of many. */
  private TokenSource enough(int component) {
    ScanBlocks blocks = image.components().get(component).alone();
    long all = (long) blocks.blocksAcross() * blocks.blocksDown();
    long interval = Math.max(all / ENOUGH, Math.min(all / LEAST, EVERY));
    int every = (int) Math.min(interval, blocks.blocksDown());
    return every <= 1 ? source : source.sample(component, every);
  }

  private List<ScriptScan> best(List<List<ScriptScan>> candidates, TokenSource by)
      throws IOException {
    by.tokens(candidates.stream().flatMap(List::stream).toList()); // at the same time
    ScanCosts costs = scan -> by.tokens(scan).bits(cost);
    List<ScriptScan> best = candidates.get(0);
    long least = Long.MAX_VALUE;
    for (List<ScriptScan> candidate : candidates) {
      long bits = costs.bits(candidate);
      if (bits < least) {
        least = bits;
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public long bits(ScriptScan scan) throws IOException {
    return source.tokens(scan).bits(cost);
  }
}
