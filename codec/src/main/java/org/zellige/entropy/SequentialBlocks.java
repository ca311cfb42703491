package org.zellige.entropy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.transform.BlockGroup;

/** Decodes the blocks of a sequential scan (T.81 F.2.2). */
final class SequentialBlocks {
  /** Last position of a block, in zig-zag order. */
  private static final int LAST = 63;

  private final BitReader reader;

  // By place in the scan.
  private final HuffmanDecodeTable[] dcTables;
  private final HuffmanDecodeTable[] acTables;
  private final int[] predictions;

  /** What is kept of a DC coefficient as prediction of the next: all, or no bit of it. */
  private final int carriedDc;

  private final UnknownCode unknown;

  /** Last zig-zag position that is wanted, by place in the scan. */
  private final int[] lastWanted;

  /** By place in the scan; null until it is asked for. */
  private final @Nullable SkimTable[] skimTables;

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
    this.lastWanted = new int[dcTables.length];
    Arrays.fill(lastWanted, LAST);
    this.skimTables = new SkimTable[acTables.length];
  }

  /**
   * Leaves the coefficients of a component after a zig-zag position at zero.
   *
   * @param component its place in the scan
   */
  void keepUpTo(int component, int lastWanted) {
    this.lastWanted[component] = lastWanted;
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
    return lastWanted[component] == LAST
        ? decodeAc(acTables[component], values, at, mask)
        : decodeLow(component, values, at, mask);
  }

  /** Passes over an MCU; its blocks stay as they are. */
  void skimMcu(McuBlocks blocks) throws JpegException {
    for (int i = 0; i < blocks.count; i++) {
      int component = blocks.component[i];
      predictions[component] =
          (predictions[component] & carriedDc) + dcTables[component].decodeValue(reader, unknown);
      skim(component, 0);
    }
  }

  /** Decodes the AC coefficients up to the last that is wanted, and passes over the others. */
  private long decodeLow(int component, short[] values, int at, long before) throws JpegException {
    HuffmanDecodeTable table = acTables[component];
    int last = lastWanted[component];
    long mask = before;
    int k = 0;
    while (k < last) {
      reader.fill();
      long bits = reader.bits;
      int entry = symbol(table, bits);
      k = Math.min(LAST, k + 1 + HuffmanDecodeTable.run(entry));
      if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0) {
        if (k <= last) {
          values[at + BlockGroup.BLOCKS * k] = (short) HuffmanDecodeTable.value(entry, bits);
          mask |= 1L << k;
        }
      } else if (HuffmanDecodeTable.run(entry) != 15) {
        reader.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
        return mask;
      }
      reader.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
    }
    skim(component, k);
    return mask;
  }

  private int symbol(HuffmanDecodeTable table, long bits) throws JpegException {
    int entry = table.find((int) (bits >>> 32));
    if (HuffmanDecodeTable.codeLength(entry) > 16) {
      unknown.found();
    }
    return entry;
  }

  /**
   * Passes over the AC coefficients after a position. Filled once, the reader has bits for two
   * look-ups, which see 11 bits and take up to 15 more.
   */
  private void skim(int component, int position) throws JpegException {
    HuffmanDecodeTable table = acTables[component];
    int[] lookup = skimTable(component).lookup;
    BitReader in = reader;
    byte[] chunk = in.chunk;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    int k = position;
    while (k < LAST) {
      if (next > in.lastFull) {
        in.next = next;
        in.more();
        next = in.next;
      }
      bits |= BitReader.eightBytes(chunk, next) >>> count;
      next += BitReader.bytesTaken(count);
      count |= BitReader.FULL;
      int entry = lookup[(int) (bits >>> (64 - SkimTable.LOOKAHEAD))];
      int after = k + SkimTable.advance(entry);
      if (entry != 0 && after < LAST) {
        k = after;
        bits <<= entry;
        count -= entry & SkimTable.TOTAL_MASK;
        if (SkimTable.isEnd(entry)) {
          break;
        }
        entry = lookup[(int) (bits >>> (64 - SkimTable.LOOKAHEAD))];
        after = k + SkimTable.advance(entry);
        if (entry != 0 && after < LAST) {
          k = after;
          bits <<= entry;
          count -= entry & SkimTable.TOTAL_MASK;
          if (SkimTable.isEnd(entry)) {
            break;
          }
        }
        continue;
      }
      entry = symbol(table, bits);
      bits <<= entry;
      count -= entry & HuffmanDecodeTable.TOTAL_MASK;
      if ((entry & HuffmanDecodeTable.SIZE_MASK) == 0 && HuffmanDecodeTable.run(entry) != 15) {
        break;
      }
      k += 1 + HuffmanDecodeTable.run(entry);
    }
    in.next = next;
    in.bits = bits;
    in.count = count;
  }

  private SkimTable skimTable(int component) {
    SkimTable table = skimTables[component];
    if (table == null) {
      table = new SkimTable(acTables[component]);
      skimTables[component] = table;
    }
    return table;
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
