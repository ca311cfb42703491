package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.CoefficientRows;

/**
 * Decodes a Huffman-coded scan, MCU row by MCU row. What all such scans share: the order of MCUs,
 * restart markers, and what to do when the data end too early.
 */
public abstract class HuffmanScanDecoder {
  final ScanLayout layout;
  final StreamParser stream;
  final BitReader reader;
  private final Restarts restarts;

  /** No more data for this restart interval: the blocks stay as they are. */
  private boolean exhausted;

  HuffmanScanDecoder(StreamParser stream, ScanLayout layout) {
    this.layout = layout;
    this.stream = stream;
    this.reader = new BitReader(stream.data(), stream.position(), stream.end());
    this.restarts = new Restarts(stream, reader);
  }

  /**
   * The decoder for a scan.
   *
   * @param stream right after the scan header
   * @throws JpegException if the scan's parameters make no sense for the process, or a table that
   *     it asks for is missing or no prefix code
   */
  public static HuffmanScanDecoder of(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    return switch (stream.frame().process()) {
      case PROGRESSIVE -> ProgressiveScanDecoder.ofScan(stream, scan, layout);
      default -> new SequentialScanDecoder(stream, scan, layout);
    };
  }

  /**
   * Decodes one MCU row. Blocks that the data do not reach keep what is there.
   *
   * @param coefficients by component of the frame; zero where a first scan is to write
   * @param firstRows row of blocks in {@code coefficients} at which the MCU row starts, by
   *     component of the frame
   */
  public final void decodeMcuRow(CoefficientRows[] coefficients, int[] firstRows)
      throws JpegException {
    for (int mcu = 0; mcu < layout.mcusPerRow(); mcu++) {
      if (restarts.isDue()) {
        exhausted &= !restarts.pass();
        restart();
      }
      restarts.countMcu();
      if (exhausted) {
        continue;
      }
      decodeMcu(mcu, coefficients, firstRows);
      if (reader.isOverrun()) {
        stream.diagnostics().warn("entropy-coded data end too early", reader.position());
        exhausted = true;
      }
    }
  }

  /** Whether the data ended early: until a restart marker turns up, blocks stay as they are. */
  public final boolean isExhausted() {
    return exhausted;
  }

  /** Tells the stream where this scan's data end. */
  public final void finish() {
    stream.endScan(reader.nextMarker());
  }

  /** Passes over MCU rows that were not decoded, and tells the stream where the data end. */
  public final void skipRest() {
    stream.skipScan(reader.nextMarker());
  }

  /** Forgets what is carried over from MCU to MCU. */
  abstract void restart();

  abstract void decodeMcu(int mcu, CoefficientRows[] coefficients, int[] firstRows)
      throws JpegException;

  /**
   * Decodes one symbol and leaves the reader after its code.
   *
   * @return the entry of the table without a value; see {@link HuffmanDecodeTable}
   */
  final int decodeSymbol(HuffmanDecodeTable table) throws JpegException {
    BitReader in = reader;
    if (in.count < 32) {
      in.fill();
    }
    int entry = table.symbolEntry((int) (in.bits >>> 32));
    if ((entry & HuffmanDecodeTable.LENGTH_MASK) > 16) {
      warnOfUnknownCode();
    }
    in.skip(entry & HuffmanDecodeTable.LENGTH_MASK);
    return entry;
  }

  /** Decodes a DC difference (T.81 F.2.2.1). */
  final int decodeDifference(HuffmanDecodeTable table) throws JpegException {
    int size = HuffmanDecodeTable.size(decodeSymbol(table));
    return size == 0 ? 0 : HuffmanDecodeTable.extend(reader.take(size), size);
  }

  final void warnOfUnknownCode() throws JpegException {
    if (!reader.isAtEnd()) {
      stream.diagnostics().warn("a code that is not in the Huffman table", reader.position());
    }
  }
}
