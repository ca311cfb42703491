package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.Limits;

/** The tables in force at a point of the stream; each segment that defines one replaces it. */
public final class DecoderTables {
  private final @Nullable QuantTable[] quant = new QuantTable[4];
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];

  private final ConditioningTable conditioning = new ConditioningTable();

  /** MCUs between restart markers; 0 for none. */
  private int restartInterval;

  /** No tables. */
  public DecoderTables() {
    startImage();
  }

  /** A copy whose tables are in force from the start of an image. */
  DecoderTables(DecoderTables other) {
    this();
    System.arraycopy(other.quant, 0, quant, 0, quant.length);
    System.arraycopy(other.dc, 0, dc, 0, dc.length);
    System.arraycopy(other.ac, 0, ac, 0, ac.length);
  }

  /**
   * The tables of an abbreviated stream that holds nothing else (T.81 B.5).
   *
   * @throws JpegException if it is no such stream
   */
  public static DecoderTables parse(byte[] abbreviated) throws JpegException {
    StreamWindow window = StreamWindow.of(abbreviated, abbreviated.length);
    StreamParser stream = new StreamParser(window, 0, Limits.DEFAULT, new Diagnostics(false));
    if (stream.nextScan().isPresent() || stream.hasFrame()) {
      throw new JpegException("an image in place of tables only", stream.offset());
    }
    return stream.tables();
  }

  /** An SOI ends the restart interval and the conditioning that came before (T.81 B.2.4). */
  final void startImage() {
    restartInterval = 0;
    conditioning.reset();
  }

  void define(QuantTable table) {
    quant[table.slot()] = table;
  }

  void define(HuffmanTable table) {
    (table.ac() ? ac : dc)[table.slot()] = table;
  }

  void define(Conditioning entry) {
    conditioning.define(entry);
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

  /** The quantisation tables that are defined, by slot. */
  List<JpegInfo.QuantTable> definedQuantTables() {
    List<JpegInfo.QuantTable> defined = new ArrayList<>();
    for (int slot = 0; slot < quant.length; slot++) {
      QuantTable table = quant[slot];
      if (table != null) {
        defined.add(new JpegInfo.QuantTable(slot, table.precision(), table.naturalSteps()));
      }
    }
    return defined;
  }

  /** The DC Huffman table in a slot; null if none was defined or there is no such slot. */
  public @Nullable HuffmanTable dc(int slot) {
    return slot < dc.length ? dc[slot] : null;
  }

  /** The AC Huffman table in a slot; null if none was defined or there is no such slot. */
  public @Nullable HuffmanTable ac(int slot) {
    return slot < ac.length ? ac[slot] : null;
  }

  /** How arithmetic coding is conditioned. */
  public ConditioningTable conditioning() {
    return conditioning;
  }
}
