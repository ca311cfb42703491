package org.zellige.segment;

import java.util.Arrays;
import java.util.List;

/** How arithmetic coding is conditioned, by slot: what DAC segments define, or its defaults. */
public final class ConditioningTable {
  /** T.81 allows 4 slots of each class; as many as a header can name cost nothing more. */
  private static final int SLOTS = 16;

  private final byte[] dc = new byte[SLOTS];
  private final byte[] ac = new byte[SLOTS];

  /** The defaults. */
  public ConditioningTable() {
    reset();
  }

  /** The defaults, but for some entries. */
  public static ConditioningTable of(List<Conditioning> entries) {
    ConditioningTable table = new ConditioningTable();
    entries.forEach(table::define);
    return table;
  }

  final void reset() {
    Arrays.fill(dc, (byte) Conditioning.DEFAULT_DC);
    Arrays.fill(ac, (byte) Conditioning.DEFAULT_AC);
  }

  void define(Conditioning entry) {
    (entry.ac() ? ac : dc)[entry.slot()] = (byte) entry.value();
  }

  /** Category up to which a DC difference counts as zero, 0…15 (T.81's L). */
  public int dcLowerBound(int slot) {
    return dc[slot] & 15;
  }

  /** Category up to which a DC difference counts as small, 0…15 (T.81's U). */
  public int dcUpperBound(int slot) {
    return dc[slot] >> 4 & 15;
  }

  /** Last coefficient of the low band, 0…255 (T.81's Kx, 1…63 by right). */
  public int acLowBand(int slot) {
    return ac[slot] & 0xFF;
  }
}
