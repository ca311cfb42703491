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

  /** Last position of the block that was decoded. */
  private int position;

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
    int difference = dcTables[component].decodeValue(reader, unknown);
    long mask = putDc(component, difference, values, at, before);
    if (lastWanted[component] != LAST) {
      return decodeLow(component, values, at, mask);
    }
    HuffmanDecodeTable table = acTables[component];
    mask = decodeRun(table.lookup, values, at, mask, 0);
    while (position < LAST) {
      mask = decodeAny(table, values, at, mask);
      if (position < LAST) {
        mask = decodeRun(table.lookup, values, at, mask, position);
      }
    }
    return mask;
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

  /** Enters a DC coefficient; returns the mask with it. */
  private long putDc(int component, int difference, short[] values, int at, long before) {
    int prediction = (predictions[component] & carriedDc) + difference;
    predictions[component] = prediction;
    short dc = (short) prediction;
    values[at] = dc;
    // A second scan of the component, which T.81 forbids, writes over the first one, as in libjpeg.
    return dc == 0 ? before & ~1L : before | 1;
  }

  /** Decodes what a symbol says, whatever it is. */
  private long decodeAny(HuffmanDecodeTable table, short[] values, int at, long before)
      throws JpegException {
    reader.fill();
    long bits = reader.bits;
    int entry = symbol(table, bits);
    reader.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
    if ((entry & HuffmanDecodeTable.SIZE_MASK) == 0) {
      position = HuffmanDecodeTable.run(entry) == 15 ? position + 16 : LAST;
      return before;
    }
    // A run past the end of the block lands on its last coefficient, as in libjpeg.
    position = Math.min(LAST, position + 1 + HuffmanDecodeTable.run(entry));
    values[at + BlockGroup.BLOCKS * position] = (short) HuffmanDecodeTable.value(entry, bits);
    return before | 1L << position;
  }

  /**
   * Decodes the AC coefficients after a position up to the end of the block, or the first that
   * {@link #decodeAny} has to, where {@link #position} is left. Filled once, the reader has bits
   * for two of them, which take up to 25 each. There is no call in here, because what lives across
   * one stays in no register.
   */
  private long decodeRun(int[] lookup, short[] values, int at, long before, int from) {
    BitReader in = reader;
    byte[] chunk = in.chunk;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    long mask = before;
    int k = from;
    int entry;
    while (true) {
      bits |= BitReader.eightBytes(chunk, next) >>> count;
      next += BitReader.bytesTaken(count);
      count |= BitReader.FULL;
      entry = lookup[(int) (bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
      int after = k + HuffmanDecodeTable.advance(entry);
      if (after >= LAST) {
        break;
      }
      k = after;
      values[at + BlockGroup.BLOCKS * k] = (short) HuffmanDecodeTable.value(entry, bits);
      mask |= 1L << k;
      bits <<= entry;
      count -= entry & HuffmanDecodeTable.TOTAL_MASK;
      entry = lookup[(int) (bits >>> (64 - HuffmanDecodeTable.LOOKAHEAD))];
      after = k + HuffmanDecodeTable.advance(entry);
      if (after >= LAST) {
        break;
      }
      k = after;
      values[at + BlockGroup.BLOCKS * k] = (short) HuffmanDecodeTable.value(entry, bits);
      mask |= 1L << k;
      bits <<= entry;
      count -= entry & HuffmanDecodeTable.TOTAL_MASK;
    }
    if (HuffmanDecodeTable.isEnd(entry)) {
      bits <<= entry;
      count -= entry & HuffmanDecodeTable.TOTAL_MASK;
      k = LAST;
    }
    position = k;
    in.next = next;
    in.bits = bits;
    in.count = count;
    return mask;
  }
}
