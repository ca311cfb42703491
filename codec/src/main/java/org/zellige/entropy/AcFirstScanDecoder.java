package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Decodes the first scan of a band of AC coefficients (T.81 G.1.2.2). */
final class AcFirstScanDecoder extends AcScanDecoder {
  AcFirstScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
  }

  @Override
  int emptyBlocks() {
    int run = endOfBandRun;
    endOfBandRun = 0;
    return run;
  }

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    short[] values = blocks.values[0];
    long[] masks = blocks.masks[0];
    int block = first;
    do {
      masks[block] = decodeBlock(0, values, BlockGroup.index(block), masks[block]);
      block++;
      int skipped = Math.min(endOfBandRun, end - block);
      block += skipped;
      endOfBandRun -= skipped;
    } while (block < end && !reader.isOverrun());
    return block;
  }

  @Override
  long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
    HuffmanDecodeTable codes = table;
    BitReader in = reader;
    long found = mask;
    int k = start;
    while (k <= end) {
      if (in.count < 32) { // a code of 17 bits at most and 15 of magnitude
        in.fill();
      }
      long bits = in.bits;
      int entry = codes.find((int) (bits >>> 32));
      in.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
      int run = HuffmanDecodeTable.run(entry);
      if ((entry & HuffmanDecodeTable.SIZE_MASK) == 0) {
        if (HuffmanDecodeTable.codeLength(entry) > 16) {
          unknown.found();
        }
        if (run != 15) {
          endOfBandRun = runLength(run) - 1;
          break;
        }
        k += 16;
        continue;
      }
      // A run past the end of the block lands on its last coefficient, as in libjpeg.
      k = Math.min(63, k + run);
      short value = (short) (HuffmanDecodeTable.value(entry, bits) << low);
      values[at + BlockGroup.BLOCKS * k] = value;
      if (value != 0) { // what a broken stream shifts out of 16 bits
        found |= 1L << k;
      }
      k++;
    }
    return found;
  }
}
