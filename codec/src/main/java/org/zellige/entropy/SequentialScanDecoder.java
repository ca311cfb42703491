package org.zellige.entropy;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Decodes a sequential Huffman scan, MCU row by MCU row (T.81 F.2). */
public final class SequentialScanDecoder {
  private final ScanLayout layout;
  private final StreamParser stream;
  private final BitReader reader;
  private final Restarts restarts;

  // By place in the scan.
  private final HuffmanDecodeTable[] dcTables;
  private final HuffmanDecodeTable[] acTables;
  private final int[] dcPredictions;

  /** No more data for this restart interval: the blocks stay as they are. */
  private boolean exhausted;

  /**
   * @param stream right after the scan header
   */
  public SequentialScanDecoder(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    this.layout = layout;
    this.stream = stream;
    this.reader = new BitReader(stream.data(), stream.position(), stream.end());
    this.restarts = new Restarts(stream, reader);
    int components = scan.components().size();
    this.dcTables = new HuffmanDecodeTable[components];
    this.acTables = new HuffmanDecodeTable[components];
    this.dcPredictions = new int[components];
    for (int i = 0; i < components; i++) {
      Scan.ScanComponent c = scan.components().get(i);
      dcTables[i] = DecodeTables.dc(stream, c.dcTable());
      acTables[i] = DecodeTables.ac(stream, c.acTable());
    }
  }

  /**
   * Decodes one MCU row. Blocks that the data do not reach keep what is there.
   *
   * @param coefficients by component of the frame; cleared where blocks are to be written
   * @param firstRows row of blocks in {@code coefficients} at which the MCU row starts, by
   *     component of the frame
   */
  public void decodeMcuRow(CoefficientRows[] coefficients, int[] firstRows) throws JpegException {
    for (int mcu = 0; mcu < layout.mcusPerRow(); mcu++) {
      if (restarts.isDue()) {
        exhausted &= !restarts.pass();
        Arrays.fill(dcPredictions, 0);
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

  /** Tells the stream where this scan's data end. */
  public void finish() {
    stream.endScan(reader.nextMarker());
  }

  private void decodeMcu(int mcu, CoefficientRows[] coefficients, int[] firstRows)
      throws JpegException {
    for (int i = 0; i < dcTables.length; i++) {
      ScanLayout.Component c = layout.components().get(i);
      CoefficientRows target = coefficients[c.index()];
      for (int v = 0; v < c.vertical(); v++) {
        int row = firstRows[c.index()] + v;
        short[] values = target.coefficients(row);
        long[] masks = target.masks(row);
        for (int h = 0; h < c.horizontal(); h++) {
          int block = mcu * c.horizontal() + h;
          masks[block] = decodeBlock(i, values, BlockGroup.index(block));
        }
      }
    }
  }

  /** Decodes a block and returns its mask. */
  private long decodeBlock(int component, short[] values, int at) throws JpegException {
    dcPredictions[component] += decodeDc(dcTables[component]);
    short dc = (short) dcPredictions[component];
    values[at] = dc;
    long mask = dc == 0 ? 0 : 1;

    HuffmanDecodeTable table = acTables[component];
    int[] lookup = table.lookup;
    BitReader in = reader;
    long bits = in.bits;
    int count = in.count;
    int k = 1;
    while (k < 64) {
      if (count < 32) { // a code of 17 bits at most and 15 of magnitude
        in.bits = bits;
        in.count = count;
        in.fill();
        bits = in.bits;
        count = in.count;
      }
      int entry = lookup[(int) (bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
      int value;
      if ((entry & HuffmanDecodeTable.HAS_VALUE) != 0) {
        int length = entry & HuffmanDecodeTable.LENGTH_MASK;
        bits <<= length;
        count -= length;
        value = entry >> HuffmanDecodeTable.VALUE_SHIFT;
      } else {
        if ((entry & HuffmanDecodeTable.LENGTH_MASK) == 0) {
          entry = findLong(table, bits);
        }
        int length = entry & HuffmanDecodeTable.LENGTH_MASK;
        bits <<= length;
        count -= length;
        int size = (entry >> HuffmanDecodeTable.SIZE_SHIFT) & 15;
        if (size == 0) {
          if ((entry >> HuffmanDecodeTable.RUN_SHIFT & 15) != 15) {
            break; // end of block
          }
          k += 16;
          continue;
        }
        value = HuffmanDecodeTable.extend((int) (bits >>> (64 - size)), size);
        bits <<= size;
        count -= size;
      }
      // A run past the end of the block lands on its last coefficient, as in libjpeg.
      k = Math.min(63, k + (entry >> HuffmanDecodeTable.RUN_SHIFT & 15));
      values[at + BlockGroup.BLOCKS * k] = (short) value;
      mask |= 1L << k;
      k++;
    }
    in.bits = bits;
    in.count = count;
    return mask;
  }

  private int decodeDc(HuffmanDecodeTable table) throws JpegException {
    BitReader in = reader;
    if (in.count < 32) {
      in.fill();
    }
    int entry = table.lookup[(int) (in.bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
    if ((entry & HuffmanDecodeTable.LENGTH_MASK) == 0) {
      entry = findLong(table, in.bits);
    }
    int length = entry & HuffmanDecodeTable.LENGTH_MASK;
    in.bits <<= length;
    in.count -= length;
    if ((entry & HuffmanDecodeTable.HAS_VALUE) != 0) {
      return entry >> HuffmanDecodeTable.VALUE_SHIFT;
    }
    int size = (entry >> HuffmanDecodeTable.SIZE_SHIFT) & 15;
    if (size == 0) {
      return 0;
    }
    int value = HuffmanDecodeTable.extend((int) (in.bits >>> (64 - size)), size);
    in.bits <<= size;
    in.count -= size;
    return value;
  }

  private int findLong(HuffmanDecodeTable table, long bits) throws JpegException {
    int entry = table.findLong((int) (bits >>> 32));
    if ((entry & HuffmanDecodeTable.LENGTH_MASK) > 16 && !reader.isAtEnd()) {
      stream.diagnostics().warn("a code that is not in the Huffman table", reader.position());
    }
    return entry;
  }
}
