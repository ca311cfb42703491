package org.zellige.entropy.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.huffman.UnknownCode;
import org.zellige.transform.BlockGroup;

/** Decodes the blocks of a sequential scan (T.81 F.2.2). */
public final class SequentialBlocks {
  /** Last position of a block, in zig-zag order. */
  private static final int LAST = 63;

  /** From the index of a coefficient in a group of blocks to its position. */
  private static final int POSITION_SHIFT = Integer.numberOfTrailingZeros(BlockGroup.BLOCKS);

  private final BitReader reader;
  private final SequentialTables tables;

  /** By place in the scan. */
  private final int[] predictions;

  /** What is kept of a DC coefficient as prediction of the next: all, or no bit of it. */
  private final int carriedDc;

  private final UnknownCode unknown;

  /** Last zig-zag position that is wanted, by place in the scan. */
  private final int[] lastWanted;

  /** Last position of the block that was decoded. */
  private int position;

  /** Null until it is asked for. */
  private @Nullable BlockSkimmer skimmer;

  /** The DC coefficients of blocks that were passed over; empty until there are some. */
  private int[] dcs = {};

  /**
   * @param carriedDc what is kept of a DC coefficient as prediction of the next: all bits, or none
   * @param unknown told of codes that no table has
   */
  public SequentialBlocks(
      BitReader reader, SequentialTables tables, int carriedDc, UnknownCode unknown) {
    this.reader = reader;
    this.tables = tables;
    this.predictions = new int[tables.dc.length];
    this.carriedDc = carriedDc;
    this.unknown = unknown;
    this.lastWanted = new int[tables.dc.length];
    Arrays.fill(lastWanted, LAST);
  }

  /**
   * Leaves the coefficients of a component after a zig-zag position at zero.
   *
   * @param component its place in the scan
   */
  public void keepUpTo(int component, int lastWanted) {
    this.lastWanted[component] = lastWanted;
  }

  /** Sets every prediction to zero. */
  public void restart() {
    Arrays.fill(predictions, 0);
  }

  /** The last DC coefficient of each component of the scan; may be changed. */
  public int[] predictions() {
    return predictions;
  }

  /**
   * Decodes MCUs side by side, one at least, up to the first after which the data have ended.
   *
   * @return the one after the last
   */
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    boolean dcAlone = endOfDcAlone(blocks, 0) == blocks.count;
    int mcu = first;
    do {
      if (dcAlone) {
        mcu += decodeDc(blocks, mcu, end - mcu);
      } else {
        decodeMcu(blocks, mcu);
        mcu++;
      }
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  /** Decodes an MCU. */
  public void decodeMcu(McuBlocks blocks, int mcu) throws JpegException {
    int i = 0;
    while (i < blocks.count) {
      int end = endOfDcAlone(blocks, i);
      if (end > i) {
        pass(blocks, i, end);
        for (; i < end; i++) {
          putDc(blocks, i, mcu, dcs[i]);
        }
      } else {
        int block = blocks.block(i, mcu);
        long[] masks = blocks.masks[i];
        masks[block] =
            decodeBlock(
                blocks.component[i], blocks.values[i], BlockGroup.index(block), masks[block]);
        i++;
      }
    }
  }

  /** The first block of an MCU from one on of which more than the DC coefficient is wanted. */
  private int endOfDcAlone(McuBlocks blocks, int first) {
    int end = first;
    while (end < blocks.count && lastWanted[blocks.component[end]] == 0) {
      end++;
    }
    return end;
  }

  /**
   * Decodes the DC coefficients of some MCUs.
   *
   * @return how many
   */
  private int decodeDc(McuBlocks blocks, int first, int most) throws JpegException {
    int mcus = passSome(blocks, most);
    int n = 0;
    for (int mcu = first; mcu < first + mcus; mcu++) {
      for (int i = 0; i < blocks.count; i++) {
        putDc(blocks, i, mcu, dcs[n++]);
      }
    }
    return mcus;
  }

  private static void putDc(McuBlocks blocks, int i, int mcu, int dc) {
    int block = blocks.block(i, mcu);
    long[] masks = blocks.masks[i];
    masks[block] = putDc(dc, blocks.values[i], BlockGroup.index(block), masks[block]);
  }

  /** Decodes a block; see {@link ScanDecoder#decodeBlock}. */
  long decodeBlock(int component, short[] values, int at, long before) throws JpegException {
    int difference = tables.dc[component].decodeValue(reader, unknown);
    int prediction = (predictions[component] & carriedDc) + difference;
    predictions[component] = prediction;
    long mask = putDc(prediction, values, at, before);
    if (lastWanted[component] != LAST) {
      return decodeLow(component, values, at, mask);
    }
    HuffmanDecodeTable table = tables.ac[component];
    long[] lookup = tables.pairs[component].lookup;
    mask = decodeRun(lookup, values, at, mask, 0);
    while (position < LAST) {
      mask = decodeAny(table, values, at, mask);
      if (position < LAST) {
        mask = decodeRun(lookup, values, at, mask, position);
      }
    }
    return mask;
  }

  /** Passes over MCUs, as long as there are data; their blocks stay as they are. */
  public void skimMcus(McuBlocks blocks, int mcus) throws JpegException {
    int left = mcus;
    do {
      left -= passSome(blocks, left);
    } while (left > 0 && !reader.isOverrun());
  }

  /**
   * Passes over some MCUs, one at least, up to the first after which the data have ended.
   *
   * @return how many
   */
  private int passSome(McuBlocks blocks, int most) throws JpegException {
    int end = Math.min(most, McuBlocks.TOGETHER) * blocks.count;
    int passed = passBlocks(blocks, 0, end);
    int mcus = (passed + blocks.count - 1) / blocks.count;
    pass(blocks, passed, mcus * blocks.count);
    return mcus;
  }

  /** Passes over blocks, whether there are data or not. */
  private void pass(McuBlocks blocks, int first, int end) throws JpegException {
    int passed = first;
    while (passed < end) {
      passed = passBlocks(blocks, passed, end);
    }
  }

  /** See {@link BlockSkimmer#pass}. */
  private int passBlocks(McuBlocks blocks, int first, int end) throws JpegException {
    if (dcs.length == 0) {
      dcs = new int[blocks.component.length];
    }
    return skimmer().pass(blocks.component, first, end, dcs);
  }

  private BlockSkimmer skimmer() {
    BlockSkimmer made = skimmer;
    if (made == null) {
      made = new BlockSkimmer(reader, tables, predictions, carriedDc, unknown);
      skimmer = made;
    }
    return made;
  }

  /** Decodes the AC coefficients up to the last that is wanted, and passes over the others. */
  private long decodeLow(int component, short[] values, int at, long before) throws JpegException {
    HuffmanDecodeTable table = tables.ac[component];
    int last = lastWanted[component];
    long mask = before;
    int k = 0;
    while (k < last) {
      reader.fill();
      long bits = reader.bits;
      int entry = table.pass(reader, unknown);
      if (HuffmanDecodeTable.endsBlock(entry)) {
        return mask;
      }
      k = Math.min(LAST, k + 1 + HuffmanDecodeTable.run(entry));
      if ((entry & HuffmanDecodeTable.SIZE_MASK) != 0 && k <= last) {
        values[at + BlockGroup.BLOCKS * k] = (short) HuffmanDecodeTable.value(entry, bits);
        mask |= 1L << k;
      }
    }
    skimmer().passRest(component, k);
    return mask;
  }

  /** Enters a DC coefficient; returns the mask with it. */
  private static long putDc(int prediction, short[] values, int at, long before) {
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
    int entry = table.pass(reader, unknown);
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
   * for two pairs, which take up to 10, and a pair or a large coefficient of up to 25. There is no
   * call in here, because what lives across one stays in no register.
   *
   * <p>Shifts look at the lowest six bits of a distance, and those of an index over the blocks of a
   * group are the position.
   */
  private long decodeRun(long[] lookup, short[] values, int at, long before, int from) {
    BitReader in = reader;
    byte[] chunk = in.chunk;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    long mask = before;
    int index = at + BlockGroup.BLOCKS * from;
    int last = at + BlockGroup.BLOCKS * LAST;
    int second;
    long entry;
    while (true) {
      bits |= BitReader.eightBytes(chunk, next) >>> count;
      next += BitReader.bytesTaken(count);
      count |= BitReader.FULL;
      entry = lookup[(int) (bits >>> (64 - CoefficientPairs.LOOKAHEAD))];
      second = index + CoefficientPairs.second(entry);
      if (second >= last) {
        if (!CoefficientPairs.isLarge(entry) || second >= last + CoefficientPairs.BEYOND) {
          break;
        }
        index = second - CoefficientPairs.BEYOND;
        values[index] = CoefficientPairs.largeValue(entry, bits);
        mask |= 1L << (index >> POSITION_SHIFT);
        bits <<= entry;
        count -= (int) entry & CoefficientPairs.TOTAL_MASK;
        continue;
      }
      index += CoefficientPairs.first(entry);
      values[index] = CoefficientPairs.firstValue(entry);
      mask |= 1L << (index >> POSITION_SHIFT);
      index = second;
      values[index] = CoefficientPairs.secondValue(entry);
      mask |= 1L << (index >> POSITION_SHIFT);
      bits <<= entry;
      count -= (int) entry & CoefficientPairs.TOTAL_MASK;
      entry = lookup[(int) (bits >>> (64 - CoefficientPairs.LOOKAHEAD))];
      second = index + CoefficientPairs.second(entry);
      if (second >= last) {
        if (!CoefficientPairs.isLarge(entry) || second >= last + CoefficientPairs.BEYOND) {
          break;
        }
        index = second - CoefficientPairs.BEYOND;
        values[index] = CoefficientPairs.largeValue(entry, bits);
        mask |= 1L << (index >> POSITION_SHIFT);
        bits <<= entry;
        count -= (int) entry & CoefficientPairs.TOTAL_MASK;
        continue;
      }
      index += CoefficientPairs.first(entry);
      values[index] = CoefficientPairs.firstValue(entry);
      mask |= 1L << (index >> POSITION_SHIFT);
      index = second;
      values[index] = CoefficientPairs.secondValue(entry);
      mask |= 1L << (index >> POSITION_SHIFT);
      bits <<= entry;
      count -= (int) entry & CoefficientPairs.TOTAL_MASK;
      entry = lookup[(int) (bits >>> (64 - CoefficientPairs.LOOKAHEAD))];
      second = index + CoefficientPairs.second(entry);
      if (second >= last) {
        if (!CoefficientPairs.isLarge(entry) || second >= last + CoefficientPairs.BEYOND) {
          break;
        }
        index = second - CoefficientPairs.BEYOND;
        values[index] = CoefficientPairs.largeValue(entry, bits);
        mask |= 1L << (index >> POSITION_SHIFT);
        bits <<= entry;
        count -= (int) entry & CoefficientPairs.TOTAL_MASK;
        continue;
      }
      index += CoefficientPairs.first(entry);
      values[index] = CoefficientPairs.firstValue(entry);
      mask |= 1L << (index >> POSITION_SHIFT);
      index = second;
      values[index] = CoefficientPairs.secondValue(entry);
      mask |= 1L << (index >> POSITION_SHIFT);
      bits <<= entry;
      count -= (int) entry & CoefficientPairs.TOTAL_MASK;
    }
    position = (index - at) >> POSITION_SHIFT;
    if (CoefficientPairs.isEnd(entry)) {
      bits <<= entry;
      count -= (int) entry & CoefficientPairs.TOTAL_MASK;
      position = LAST;
    }
    in.next = next;
    in.bits = bits;
    in.count = count;
    return mask;
  }
}
