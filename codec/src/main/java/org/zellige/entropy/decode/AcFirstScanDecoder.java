package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.scan.ScanLayout;
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
  int decodeRun(short[] values, long[] masks, int firstBlock, int endBlock) {
    HuffmanDecodeTable codes = table;
    BitReader in = reader;
    byte[] chunk = in.chunk;
    int lastFull = in.lastFull;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    int block = firstBlock + Math.min(endOfBandRun, endBlock - firstBlock);
    int emptyBlocks = endOfBandRun - (block - firstBlock);
    int k = start;
    blocks:
    while (block < endBlock && next <= lastFull) {
      int at = BlockGroup.index(block);
      long mask = masks[block];
      k = start;
      if (count < HuffmanDecodeTable.LONGEST) {
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
      }
      do {
        // The code is there already, and its look-up need not wait for the filling.
        int entry = codes.find((int) (bits >>> 32));
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
        if (HuffmanDecodeTable.isUnknown(entry)) {
          masks[block] = mask;
          break blocks;
        }
        int run = HuffmanDecodeTable.run(entry);
        if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0) {
          // A run past the end of the block lands on its last coefficient, as in libjpeg.
          k = Math.min(63, k + run);
          short value = (short) (HuffmanDecodeTable.value(entry, bits) << low);
          values[at + BlockGroup.BLOCKS * k] = value;
          // Zero is what a broken stream shifts out of 16 bits.
          mask |= (long) (value | -value) >>> 63 << k;
          k++;
        } else if (run == 15) {
          k += 16;
        } else {
          long extra = bits << HuffmanDecodeTable.codeLength(entry) >>> 1 >>> (63 - run);
          emptyBlocks = (1 << run) - 1 + (int) extra;
          bits <<= run;
          count -= run;
          k = 64;
        }
        bits <<= entry;
        count -= entry & HuffmanDecodeTable.TOTAL_MASK;
      } while (k <= end);
      masks[block] = mask;
      block++;
      int skipped = Math.min(emptyBlocks, endBlock - block);
      block += skipped;
      emptyBlocks -= skipped;
      k = start;
    }
    position = k;
    endOfBandRun = emptyBlocks;
    in.next = next;
    in.bits = bits;
    in.count = count;
    return block;
  }

  @Override
  long decodeRest(short[] values, int at, long mask) throws JpegException {
    HuffmanDecodeTable codes = table;
    BitReader in = reader;
    long found = mask;
    int k = position;
    while (k <= end) {
      if (in.count < 32) { // a code of 17 bits at most and 15 of magnitude
        in.fill();
      }
      long bits = in.bits;
      int entry = codes.find((int) (bits >>> 32));
      if (HuffmanDecodeTable.isUnknown(entry)) {
        unknown.found();
      }
      in.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
      int run = HuffmanDecodeTable.run(entry);
      if ((entry & HuffmanDecodeTable.SIZE_MASK) == 0) {
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
