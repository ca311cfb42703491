package org.zellige.entropy;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.transform.BlockGroup;

/** Decodes the blocks of a sequential scan (T.81 F.2.2). */
final class SequentialBlocks {
  private final BitReader reader;

  // By place in the scan.
  private final HuffmanDecodeTable[] dcTables;
  private final HuffmanDecodeTable[] acTables;
  private final int[] predictions;

  /** What is kept of a DC coefficient as prediction of the next: all, or no bit of it. */
  private final int carriedDc;

  private final UnknownCode unknown;

  SequentialBlocks(
      BitReader reader,
      HuffmanDecodeTable[] dcTables,
      HuffmanDecodeTable[] acTables,
      int carriedDc,
      UnknownCode unknown) {
    this.reader = reader;
    this.dcTables = dcTables;
    this.acTables = acTables;
    this.predictions = new int[dcTables.length];
    this.carriedDc = carriedDc;
    this.unknown = unknown;
  }

  /** Sets every prediction to zero. */
  void restart() {
    Arrays.fill(predictions, 0);
  }

  /** The last DC coefficient of each component of the scan; may be changed. */
  int[] predictions() {
    return predictions;
  }

  /** Decodes an MCU. */
  void decodeMcu(McuBlocks blocks, int mcu) throws JpegException {
    for (int i = 0; i < blocks.count; i++) {
      int block = blocks.block(i, mcu);
      long[] masks = blocks.masks[i];
      masks[block] =
          decodeBlock(blocks.component[i], blocks.values[i], BlockGroup.index(block), masks[block]);
    }
  }

  /** Decodes a block; see {@link ScanDecoder#decodeBlock}. */
  long decodeBlock(int component, short[] values, int at, long before) throws JpegException {
    predictions[component] =
        (predictions[component] & carriedDc) + dcTables[component].decodeValue(reader, unknown);
    short dc = (short) predictions[component];
    values[at] = dc;
    // A second scan of the component, which T.81 forbids, writes over the first one, as in libjpeg.
    long mask = dc == 0 ? before & ~1L : before | 1;
    return decodeAc(acTables[component], values, at, mask);
  }

  /**
   * Decodes the AC coefficients. Filled once, the reader has bits for two: the first one of a code
   * that the look-up sees, with magnitude 25 at most, and any other of 31.
   */
  private long decodeAc(HuffmanDecodeTable table, short[] values, int at, long before)
      throws JpegException {
    int[] lookup = table.lookup;
    BitReader in = reader;
    byte[] chunk = in.chunk;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    long mask = before;
    int k = 0;
    while (k < 63) {
      if (next > in.lastFull) {
        in.next = next;
        in.more();
        next = in.next;
      }
      bits |= BitReader.eightBytes(chunk, next) >>> count;
      next += BitReader.bytesTaken(count);
      count |= BitReader.FULL;
      int entry = lookup[(int) (bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
      if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0) {
        // A run past the end of the block lands on its last coefficient, as in libjpeg.
        k = Math.min(63, k + 1 + HuffmanDecodeTable.run(entry));
        values[at + BlockGroup.BLOCKS * k] = (short) HuffmanDecodeTable.value(entry, bits);
        mask |= 1L << k;
        bits <<= entry;
        count -= entry & HuffmanDecodeTable.TOTAL_MASK;
        if (k == 63) {
          break;
        }
        entry = lookup[(int) (bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
      }
      if ((entry & HuffmanDecodeTable.SIZE_MASK) == 0) {
        if (entry == 0) {
          entry = table.find((int) (bits >>> 32));
          if (HuffmanDecodeTable.codeLength(entry) > 16) {
            unknown.found();
          }
        }
        if ((entry & HuffmanDecodeTable.SIZE_MASK) == 0) {
          bits <<= entry;
          count -= entry & HuffmanDecodeTable.TOTAL_MASK;
          if (HuffmanDecodeTable.run(entry) != 15) {
            break; // end of block
          }
          k += 16;
          continue;
        }
      }
      k = Math.min(63, k + 1 + HuffmanDecodeTable.run(entry));
      values[at + BlockGroup.BLOCKS * k] = (short) HuffmanDecodeTable.value(entry, bits);
      mask |= 1L << k;
      bits <<= entry;
      count -= entry & HuffmanDecodeTable.TOTAL_MASK;
    }
    in.next = next;
    in.bits = bits;
    in.count = count;
    return mask;
  }
}
