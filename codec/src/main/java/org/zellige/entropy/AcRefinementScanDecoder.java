package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/**
 * Decodes a scan that refines a band of AC coefficients by a bit (T.81 G.1.2.3). The masks of the
 * blocks, which are exact in a progressive image, tell which coefficients have a bit to come.
 */
final class AcRefinementScanDecoder extends AcScanDecoder {
  /** The positions of the band. */
  private final long band;

  AcRefinementScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
    this.band = -1L << start & -1L >>> (63 - end);
  }

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    short[] values = blocks.values[0];
    long[] masks = blocks.masks[0];
    int block = first;
    do {
      masks[block] = decodeBlock(0, values, BlockGroup.index(block), masks[block]);
      block++;
      while (endOfBandRun > 0 && block < end && (masks[block] & band) == 0) {
        endOfBandRun--;
        block++;
      }
    } while (block < end && !reader.isOverrun());
    return block;
  }

  @Override
  long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
    long found = mask;
    long old = mask & band;
    if (endOfBandRun == 0) {
      BitReader in = reader;
      for (int k = start; k <= end; k++) {
        in.fill();
        int entry = table.find((int) (in.bits >>> 32));
        in.skip(HuffmanDecodeTable.codeLength(entry));
        int run = HuffmanDecodeTable.run(entry);
        int value = 0;
        if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0) {
          value = (int) (in.bits >> 63) | 1; // −1 for a set bit
          value = -value << low;
          in.skip(1);
        } else {
          if (HuffmanDecodeTable.codeLength(entry) > 16) {
            unknown.found();
          }
          if (run != 15) {
            endOfBandRun = runLength(run);
            break;
          }
        }
        int passed = old == 0 ? 0 : pass(values, at, old, k + run);
        for (int i = 0; i < passed; i++) {
          old &= old - 1;
        }
        k += run + passed;
        if (value != 0) {
          // A run past the end of the band lands behind it, as in libjpeg.
          int target = Math.min(63, Math.min(end + 1, k));
          values[at + BlockGroup.BLOCKS * target] = (short) value;
          found |= 1L << target;
        }
      }
    }
    if (endOfBandRun > 0) {
      pass(values, at, old, Integer.MAX_VALUE - 64);
      endOfBandRun--;
    }
    return found;
  }

  /**
   * Refines coefficients that are not zero on the way to a zero.
   *
   * @param positions of all such coefficients to come
   * @param target where that zero would stand, were there no such coefficients before it
   * @return how many there are
   */
  private int pass(short[] values, int at, long positions, int target) {
    BitReader in = reader;
    long bits = in.bits;
    int count = in.count;
    int bit = 1 << low;
    int passed = 0;
    for (long rest = positions; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      if (k > target + passed) {
        break;
      }
      if (count == 0) {
        in.count = 0;
        in.bits = bits;
        in.fill();
        bits = in.bits;
        count = in.count;
      }
      int index = at + BlockGroup.BLOCKS * k;
      int value = values[index];
      // Without a branch that nobody can foresee: 0, or the bit with the value's sign.
      int correction = ((value & bit) == 0 ? bit : 0) & (int) (bits >> 63);
      int sign = value >> 31;
      values[index] = (short) (value + ((correction ^ sign) - sign));
      bits <<= 1;
      count--;
      passed++;
    }
    in.bits = bits;
    in.count = count;
    return passed;
  }
}
