package org.zellige.segment;

import org.jspecify.annotations.Nullable;

/** The tables in force at a point of the stream; each segment that defines one replaces it. */
public final class DecoderTables {
  private final @Nullable QuantTable[] quant = new QuantTable[4];
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];

  /** MCUs between restart markers; 0 for none. */
  private int restartInterval;

  void define(QuantTable table) {
    quant[table.slot()] = table;
  }

  void define(HuffmanTable table) {
    (table.ac() ? ac : dc)[table.slot()] = table;
  }

  void restartInterval(int mcus) {
    restartInterval = mcus;
  }

  /** MCUs between restart markers; 0 for none. */
  public int restartInterval() {
    return restartInterval;
  }

  /** The quantisation table in a slot; null if none was defined or there is no such slot. */
  public @Nullable QuantTable quant(int slot) {
    return slot < quant.length ? quant[slot] : null;
  }

  /** The DC Huffman table in a slot; null if none was defined or there is no such slot. */
  public @Nullable HuffmanTable dc(int slot) {
    return slot < dc.length ? dc[slot] : null;
  }

  /** The AC Huffman table in a slot; null if none was defined or there is no such slot. */
  public @Nullable HuffmanTable ac(int slot) {
    return slot < ac.length ? ac[slot] : null;
  }
}
