package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.scan.ScanLayout;
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

  /** Coefficients of a block to go on in that are not zero and have a bit to come. */
  private long old;

  AcRefinementScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
    this.band = -1L << start & -1L >>> (63 - end);
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
    int run = endOfBandRun;
    int block = firstBlock;
    int k = start;
    long corrected = 0;
    blocks:
    for (; block < endBlock; block++) {
      long mask = masks[block];
      corrected = mask & band;
      if (run > 0 && corrected == 0) {
        run--;
        continue;
      }
      k = start;
      if (next > lastFull) {
        break;
      }
      int at = BlockGroup.index(block);
      while (run == 0 && k <= end) {
        // Seldom, after many correction bits. Else the look-up need not wait for the filling.
        if (count < HuffmanDecodeTable.LONGEST) {
          bits |= BitReader.eightBytes(chunk, next) >>> count;
          next += BitReader.bytesTaken(count);
          count |= BitReader.FULL;
        }
        int entry = codes.find((int) (bits >>> 32));
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
        if (HuffmanDecodeTable.isUnknown(entry)) {
          masks[block] = mask;
          break blocks;
        }
        int length = HuffmanDecodeTable.codeLength(entry);
        int zeros = HuffmanDecodeTable.run(entry);
        bits <<= length;
        count -= length;
        int value = 0;
        if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0) {
          value = -((int) (bits >> 63) | 1) << low; // negative for a clear bit
          bits <<= 1;
          count--;
        } else if (zeros != 15) {
          run = (1 << zeros) + (int) (bits >>> 1 >>> (63 - zeros));
          bits <<= zeros;
          count -= zeros;
          break;
        }
        k += zeros;
        while (corrected != 0) {
          int passed = Long.numberOfTrailingZeros(corrected);
          if (passed > k) {
            break;
          }
          if (count == 0) {
            bits = BitReader.eightBytes(chunk, next);
            next += BitReader.bytesTaken(0);
            count = BitReader.FULL;
          }
          int i = at + BlockGroup.BLOCKS * passed;
          values[i] = refined(values[i], bits);
          bits <<= 1;
          count--;
          corrected &= corrected - 1;
          k++;
        }
        if (value != 0) {
          // A run past the end of the band lands behind it, as in libjpeg.
          int target = Math.min(63, Math.min(end + 1, k));
          values[at + BlockGroup.BLOCKS * target] = (short) value;
          mask |= 1L << target;
        }
        k++;
      }
      if (run > 0) {
        for (; corrected != 0; corrected &= corrected - 1) {
          if (count == 0) {
            bits = BitReader.eightBytes(chunk, next);
            next += BitReader.bytesTaken(0);
            count = BitReader.FULL;
          }
          int i = at + BlockGroup.BLOCKS * Long.numberOfTrailingZeros(corrected);
          values[i] = refined(values[i], bits);
          bits <<= 1;
          count--;
        }
        run--;
      }
      masks[block] = mask;
    }
    position = k;
    old = corrected;
    endOfBandRun = run;
    in.next = next;
    in.bits = bits;
    in.count = count;
    return block;
  }

  /** A coefficient with one bit more, the next one, if it is set; without a branch. */
  private short refined(short value, long bits) {
    int bit = 1 << low;
    int correction = ((value & bit) == 0 ? bit : 0) & (int) (bits >> 63);
    int sign = value >> 31;
    return (short) (value + ((correction ^ sign) - sign));
  }

  @Override
  long decodeRest(short[] values, int at, long mask) throws JpegException {
    long found = mask;
    if (endOfBandRun == 0) {
      BitReader in = reader;
      for (int k = position; k <= end; k++) {
        in.fill();
        int entry = table.find((int) (in.bits >>> 32));
        if (HuffmanDecodeTable.isUnknown(entry)) {
          unknown.found();
        }
        in.skip(HuffmanDecodeTable.codeLength(entry));
        int run = HuffmanDecodeTable.run(entry);
        int value = 0;
        if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0) {
          value = (int) (in.bits >> 63) | 1; // −1 for a set bit
          value = -value << low;
          in.skip(1);
        } else if (run != 15) {
          endOfBandRun = runLength(run);
          break;
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
      values[index] = refined(values[index], bits);
      bits <<= 1;
      count--;
      passed++;
    }
    in.bits = bits;
    in.count = count;
    return passed;
  }
}
