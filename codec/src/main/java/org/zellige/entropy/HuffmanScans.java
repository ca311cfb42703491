package org.zellige.entropy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;

/** The scans of an image, Huffman-coded: everything is decided, and can be written. */
public final class HuffmanScans implements CodedScans {
  private final TokenSource source;
  private final ScanScript script;
  private final List<ScanTokens> scans;
  private final List<ScanTables> tables;

  private HuffmanScans(
      TokenSource source, ScanScript script, List<ScanTokens> scans, List<ScanTables> tables) {
    this.source = source;
    this.script = script;
    this.scans = scans;
    this.tables = tables;
  }

  /**
   * Codes an image by a script, with tables made for it.
   *
   * @param slots Huffman tables of each class in force at a time: 2 (baseline) or 4
   * @throws JpegException if a coefficient is too large for any symbol
   */
  public static HuffmanScans of(ImageBlocks image, ScanScript script, int slots)
      throws JpegException {
    return of(new TokenSource(image), script, slots);
  }

  /** Codes an image sequentially, with tables made for it. */
  public static HuffmanScans sequential(ImageBlocks image, int slots) throws JpegException {
    return of(image, ScanScripts.sequential(image.blocksPerMcu()), slots);
  }

  /**
   * Codes an image sequentially with tables that were not made for it.
   *
   * @param slots by component, 0 for the tables of luma and 1 for those of chroma
   * @return empty if these tables lack a symbol
   */
  public static Optional<HuffmanScans> fixed(ImageBlocks image, int[] slots, FixedTables fixed)
      throws JpegException {
    TokenSource source = new TokenSource(image);
    ScanScript script = ScanScripts.sequential(image.blocksPerMcu());
    List<ScanTokens> scans = new ArrayList<>();
    for (ScriptScan scan : script.scans()) {
      scans.add(source.tokens(scan));
    }
    return FixedScanTables.of(scans, slots, fixed)
        .map(tables -> new HuffmanScans(source, script, scans, tables));
  }

  /** Codes an image progressively, with a script and tables made for it. */
  public static HuffmanScans progressive(ImageBlocks image, ScriptEffort effort)
      throws JpegException {
    TokenSource source = new TokenSource(image);
    ScanScript script = new ScriptChoice(image, source).script(effort);
    return of(source, script, 4);
  }

  private static HuffmanScans of(TokenSource source, ScanScript script, int slots)
      throws JpegException {
    List<ScanTokens> scans = new ArrayList<>();
    for (ScriptScan scan : script.scans()) {
      scans.add(source.tokens(scan));
    }
    return new HuffmanScans(source, script, scans, TableClusters.of(scans, slots));
  }

  /** The scans in order. */
  public ScanScript script() {
    return script;
  }

  /** The tables to be defined before each scan. */
  public List<List<HuffmanTable>> tables() {
    return tables.stream().map(ScanTables::defined).toList();
  }

  /** Writes all scans, with the tables in front of each that change there. */
  @Override
  public void writeTo(OutputStream out, int[] ids) throws IOException {
    BitWriter bits = new BitWriter();
    for (int i = 0; i < scans.size(); i++) {
      SegmentWriter header = new SegmentWriter();
      HuffmanTable.writeTo(header, tables.get(i).defined());
      header(i, ids).writeTo(header);
      header.writeTo(out);
      TokenWriter writer = new TokenWriter(tables.get(i).entries(), bits);
      source.forEach(
          scans.get(i),
          (tokens, count) -> {
            writer.write(tokens, count);
            bits.drainIfLarge(out);
          });
      bits.align();
      bits.drain(out);
    }
  }

  private Scan header(int index, int[] ids) {
    ScriptScan scan = script.scans().get(index);
    ScanTokens tokens = scans.get(index);
    List<HuffmanTable> inUse = tables.get(index).inUse();
    int[] dc = new int[scan.components().size()];
    int[] ac = new int[scan.components().size()];
    for (int context = 1; context < tokens.contexts(); context++) {
      HuffmanTable table = inUse.get(context - 1);
      (table.ac() ? ac : dc)[tokens.component(context)] = table.slot();
    }
    return scan.header(ids, dc, ac);
  }
}
