package org.zellige.entropy.token;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.CodedScans;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.ScanScript;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/** The scans of an image, Huffman-coded: everything is decided, and can be written. */
public final class HuffmanScans implements CodedScans {
  private final ScanScript script;
  private final List<ScanTokens> scans;
  private final List<ScanTables> tables;
  private final Workers workers;

  private HuffmanScans(
      ScanScript script, List<ScanTokens> scans, List<ScanTables> tables, Workers workers) {
    this.script = script;
    this.scans = scans;
    this.tables = tables;
    this.workers = workers;
  }

  /**
   * Codes an image by a script, with tables made for it.
   *
   * @param slots Huffman tables of each class in force at a time: 2 (baseline) or 4
   * @throws org.zellige.JpegException if a coefficient is too large for any symbol
   */
  public static HuffmanScans of(ImageBlocks image, ScanScript script, int slots, Workers workers)
      throws IOException {
    return of(new TokenSource(image, workers), script, slots, workers);
  }

  /** Codes an image sequentially, with tables made for it. */
  public static HuffmanScans sequential(ImageBlocks image, int slots, Workers workers)
      throws IOException {
    return of(image, ScanScripts.sequential(image.blocksPerMcu()), slots, workers);
  }

  /**
   * Codes an image sequentially with tables that were not made for it.
   *
   * @param slots by component, 0 for the tables of luma and 1 for those of chroma
   * @return empty if these tables lack a symbol
   */
  public static Optional<HuffmanScans> fixed(
      ImageBlocks image, int[] slots, FixedTables fixed, Workers workers) throws IOException {
    ScanScript script = ScanScripts.sequential(image.blocksPerMcu());
    List<ScanTokens> scans = new TokenSource(image, workers).tokens(script.scans());
    return FixedScanTables.of(scans, slots, fixed)
        .map(tables -> new HuffmanScans(script, scans, tables, workers));
  }

  /** Codes an image progressively, with a script and tables made for it. */
  public static HuffmanScans progressive(ImageBlocks image, ScriptEffort effort, Workers workers)
      throws IOException {
    TokenSource source = new TokenSource(image, workers);
    ScanScript script = new ScriptChoice(image, source).script(effort);
    return of(source, script, 4, workers);
  }

  private static HuffmanScans of(TokenSource source, ScanScript script, int slots, Workers workers)
      throws IOException {
    List<ScanTokens> scans = source.tokens(script.scans());
    return new HuffmanScans(script, scans, TableClusters.of(scans, slots), workers);
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
    List<CodedPiece> pieces = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      long[] entries = tables.get(i).entries();
      scans.get(i).pieces().forEach(piece -> pieces.add(new CodedPiece(piece, entries)));
    }
    BitWriter bits = new BitWriter();
    try (Relay<BitWriter> relay =
        Relay.atOnce(
            workers, BitWriter::new, pieces.size(), (place, i) -> pieces.get(i).writeTo(place))) {
      for (int i = 0; i < scans.size(); i++) {
        SegmentWriter header = new SegmentWriter();
        HuffmanTable.writeTo(header, tables.get(i).defined());
        header(i, ids).writeTo(header);
        header.writeTo(out);
        for (int piece = 0; piece < scans.get(i).pieces().size(); piece++) {
          bits.append(relay.next());
          bits.drainIfLarge(out);
        }
        bits.align();
        bits.drain(out);
      }
    }
  }

  /** A piece and the codes of its scan. */
  private record CodedPiece(TokenPiece tokens, long[] entries) {
    void writeTo(BitWriter bits) throws IOException {
      bits.clear();
      TokenWriter writer = new TokenWriter(entries, bits);
      tokens.forEach(writer::write);
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
