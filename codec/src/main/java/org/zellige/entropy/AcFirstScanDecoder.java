package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Decodes the first scan of a band of AC coefficients (T.81 G.1.2.2). */
final class AcFirstScanDecoder extends AcScanDecoder {
  /** Position of a block at which to go on. */
  private int position;

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
      // Takes bytes in, as many as a block has at most.
      reader.fill();
      block = decodeRun(values, masks, block, end);
      if (block < end && !reader.isOverrun()) {
        masks[block] = decodeRest(values, BlockGroup.index(block), masks[block]);
        block = afterRun(block + 1, end);
      }
    } while (block < end && !reader.isOverrun());
    return block;
  }

  /** The block after those of a run of empty ones, as far as there are any. */
  private int afterRun(int block, int end) {
    int skipped = Math.min(endOfBandRun, end - block);
    endOfBandRun -= skipped;
    return block + skipped;
  }

  /**
   * Decodes blocks up to the first with a code that the look-up does not see, or for which the
   * reader has to take bytes in; {@link #position} is left where to go on in that one. There is no
   * call in here, because what lives across one stays in no register.
   */
  private int decodeRun(short[] values, long[] masks, int firstBlock, int endBlock) {
    int[] lookup = table.lookup;
    BitReader in = reader;
    byte[] chunk = in.chunk;
    int lastFull = in.lastFull;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    int block = firstBlock;
    int emptyBlocks = 0;
    int k = start;
    blocks:
    while (block < endBlock && next <= lastFull) {
      int at = BlockGroup.index(block);
      long mask = masks[block];
      k = start;
      do {
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
        int entry = lookup[(int) (bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
        if (entry == HuffmanDecodeTable.LONG) {
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
  long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
    position = start;
    return decodeRest(values, at, mask);
  }

  /** Decodes what is left of a block from {@link #position} on. */
  private long decodeRest(short[] values, int at, long mask) throws JpegException {
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
      if (HuffmanDecodeTable.codeLength(entry) > 16) {
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
