package org.zellige.pipeline.plan;

import java.util.Optional;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.entropy.sequential.FixedTables;

/**
 * How coefficients are coded.
 *
 * @param progressive whether by a progressive frame
 * @param arithmetic whether by arithmetic coding, else by Huffman coding
 * @param scripts how the scans of a progressive frame are chosen
 * @param huffman what Huffman tables are made for. Those of T.81 Annex K are used if they have all
 *     symbols: those of luma for components with quantisation table 0, those of chroma for the
 *     others. A sample is enough only where coefficients need not be kept for another reason
 * @param baseline whether no more than two Huffman tables of each class may be in force at a time
 * @param restartInterval MCUs between restart markers, 0…65535; 0 for none
 * @param given Huffman tables of the caller's in place of those of Annex K, which an image that
 *     needs other symbols is not coded without; none if tables are made for the image
 */
public record EntropySettings(
    boolean progressive,
    boolean arithmetic,
    ScriptEffort scripts,
    HuffmanFit huffman,
    boolean baseline,
    int restartInterval,
    Optional<FixedTables> given) {

  /** One scan, with tables made for the image. */
  public static final EntropySettings SEQUENTIAL =
      new EntropySettings(false, false, ScriptEffort.FIXED, HuffmanFit.IMAGE, false, 0);

  /** The fixed progressive script. */
  public static final EntropySettings PROGRESSIVE =
      new EntropySettings(true, false, ScriptEffort.FIXED, HuffmanFit.IMAGE, false, 0);

  /** Without tables of the caller's. */
  public EntropySettings(
      boolean progressive,
      boolean arithmetic,
      ScriptEffort scripts,
      HuffmanFit huffman,
      boolean baseline,
      int restartInterval) {
    this(progressive, arithmetic, scripts, huffman, baseline, restartInterval, Optional.empty());
  }

  /** Whether all coefficients must be known before the first can be written. */
  public boolean needsWholeImage() {
    boolean mayLack = given.isPresent() && !given.get().holdAll();
    return progressive || (huffman == HuffmanFit.IMAGE && !arithmetic) || mayLack;
  }

  /** Whether some rows must be looked at before the first can be written. */
  public boolean needsSample() {
    return huffman == HuffmanFit.SAMPLE && !progressive && !arithmetic;
  }

  /** The Huffman tables of sequential scans for which none are made. */
  public FixedTables fixedTables() {
    return given.orElse(FixedTables.STANDARD);
  }

  /** These settings with another way of choosing progressive scans. */
  public EntropySettings withScripts(ScriptEffort effort) {
    return new EntropySettings(
        progressive, arithmetic, effort, huffman, baseline, restartInterval, given);
  }
}
