package org.zellige.pipeline.plan;

import org.zellige.Quantization;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.quant.table.PerceptualTables;

/**
 * How hard an encoder works: what each level turns on.
 *
 * @param tools used
 * @param progressive whether scans are progressive
 * @param scripts how these are chosen
 * @param huffman what Huffman tables are made for
 * @param steps what steps of perception are meant
 */
public record Effort(
    Tools tools,
    boolean progressive,
    ScriptEffort scripts,
    HuffmanFit huffman,
    PerceptualTables steps) {

  /** The least. */
  public static final int MIN = 1;

  /** The most. */
  public static final int MAX = 9;

  /** What is spent unless something else is asked for. */
  public static final int DEFAULT = 5;

  /** Of a metric at the result, by level. */
  private static final int[] LOOKS = {0, 0, 0, 0, 0, 0, 1, 3, 12};

  /**
   * A level.
   *
   * @param level {@link #MIN}…{@link #MAX}
   */
  public static Effort of(int level) {
    Quantization quantization =
        switch (level) {
          case 1, 2 -> Quantization.UNIFORM;
          case 3 -> Quantization.ADAPTIVE;
          case 4, 5 -> Quantization.GREEDY;
          default -> Quantization.TRELLIS;
        };
    ScriptEffort scripts =
        switch (level) {
          case 5, 6, 7, 8 -> ScriptEffort.CHOICE;
          case 9 -> ScriptEffort.SEARCH;
          default -> ScriptEffort.FIXED;
        };
    boolean compensates = level >= DEFAULT;
    return new Effort(
        new Tools(quantization, compensates, compensates, LOOKS[level - 1], 1),
        level >= 3,
        scripts,
        level >= 2 ? HuffmanFit.IMAGE : HuffmanFit.SAMPLE,
        steps(level));
  }

  private static PerceptualTables steps(int level) {
    return switch (level) {
      case 1, 2, 3, 4 -> PerceptualTables.PLAIN;
      case 7 -> PerceptualTables.GUIDED_ONCE;
      case 9 -> PerceptualTables.GUIDED;
      default -> PerceptualTables.STANDARD;
    };
  }
}
