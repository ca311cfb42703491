package org.zellige.entropy;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Decodes a sequential scan (T.81 F.2). */
final class SequentialScanDecoder extends HuffmanScanDecoder {
  // By place in the scan.
  private final HuffmanDecodeTable[] dcTables;
  private final HuffmanDecodeTable[] acTables;
  private final int[] dcPredictions;

  SequentialScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, layout);
    this.dcTables = DecodeTables.dc(stream, scan);
    this.acTables = DecodeTables.ac(stream, scan);
    this.dcPredictions = new int[dcTables.length];
  }

  @Override
  void restart() {
    Arrays.fill(dcPredictions, 0);
  }

  @Override
  long decodeBlock(int component, short[] values, int at, long before) throws JpegException {
    dcPredictions[component] =
        (dcPredictions[component] & carriedDc) + decodeDifference(dcTables[component]);
    short dc = (short) dcPredictions[component];
    values[at] = dc;
    // A second scan of the component, which T.81 forbids, writes over the first one, as in libjpeg.
    long mask = dc == 0 ? before & ~1L : before | 1;

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
          entry = table.findLong((int) (bits >>> 32));
          if ((entry & HuffmanDecodeTable.LENGTH_MASK) > 16) {
            warnOfUnknownCode();
          }
        }
        int length = entry & HuffmanDecodeTable.LENGTH_MASK;
        bits <<= length;
        count -= length;
        int size = HuffmanDecodeTable.size(entry);
        if (size == 0) {
          if (HuffmanDecodeTable.run(entry) != 15) {
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
      k = Math.min(63, k + HuffmanDecodeTable.run(entry));
      values[at + BlockGroup.BLOCKS * k] = (short) value;
      mask |= 1L << k;
      k++;
    }
    in.bits = bits;
    in.count = count;
    return mask;
  }
}
