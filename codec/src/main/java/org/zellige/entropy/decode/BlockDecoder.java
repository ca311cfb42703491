package org.zellige.entropy.decode;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.huffman.UnknownCode;
import org.zellige.transform.BlockGroup;

/** Decodes the blocks of a sequential scan of which every coefficient is wanted. */
final class BlockDecoder {
  /** From how far on a coefficient stands in a group of blocks to its position. */
  private static final int POSITION_SHIFT = Integer.numberOfTrailingZeros(BlockGroup.BLOCKS);

  /** How far on the last coefficient of a block stands. */
  private static final int LAST = 63 * BlockGroup.BLOCKS;

  private final BitReader reader;
  private final SequentialTables tables;

  private final DcPredictions predictions;
  private final UnknownCode unknown;

  // Where the loop over blocks came to.

  /** MCU of the row. */
  private int mcu;

  /** Place of the block in the MCU. */
  private int place;

  /** How far on in the block the last coefficient stands; −1 before the DC difference. */
  private int along;

  /** Mask of the block up to there. */
  private long mask;

  BlockDecoder(
      BitReader reader, SequentialTables tables, DcPredictions predictions, UnknownCode unknown) {
    this.reader = reader;
    this.tables = tables;
    this.predictions = predictions;
    this.unknown = unknown;
  }

  /**
   * Decodes MCUs side by side, one at least, up to the first after which the data have ended.
   *
   * @param starts receives the number of the first bit after each MCU, at the index of the next
   *     one; null if nobody asks
   * @return the one after the last
   */
  int decodeMcus(McuBlocks blocks, int first, int end, long @Nullable [] starts)
      throws JpegException {
    start(first, 0);
    while (true) {
      decodeCommon(blocks, end, 0, blocks.count, starts);
      boolean betweenMcus = place == 0 && along < 0;
      if (mcu == end || betweenMcus && mcu > first && reader.isOverrun()) {
        return mcu;
      }
      decodeRare(blocks, 0, blocks.count);
      if (starts != null && place == 0 && along < 0) {
        starts[mcu] = reader.bit();
      }
    }
  }

  /**
   * Decodes blocks of one MCU.
   *
   * @param first place in the MCU
   * @param end exclusive
   */
  void decodeBlocks(McuBlocks blocks, int mcu, int first, int end) throws JpegException {
    start(mcu, first);
    decodeCommon(blocks, mcu + 1, first, end, null);
    while (this.mcu == mcu) {
      decodeRare(blocks, first, end);
      decodeCommon(blocks, mcu + 1, first, end, null);
    }
  }

  private void start(int mcu, int place) {
    this.mcu = mcu;
    this.place = place;
    along = -1;
  }

  /**
   * Decodes blocks up to one before which the reader has to take bytes in, or a code that no table
   * has: {@link #decodeRare} is to go on there. There is no call in here, because what lives across
   * one stays in no register; positions are counted from the block's start, not the array's, which
   * takes C2 fewer registers.
   *
   * <p>Filled once, the reader has bits for two pairs, which take up to 10, and a pair or any
   * symbol of up to 31. The same lines stand here three times, since C2 would not unroll such a
   * loop.
   *
   * @param end MCU after the last
   * @param firstPlace of the blocks in each MCU
   * @param endPlace exclusive
   * @param starts see {@link #decodeMcus}
   */
  private void decodeCommon(
      McuBlocks blocks, int end, int firstPlace, int endPlace, long @Nullable [] starts) {
    BitReader in = reader;
    byte[] chunk = in.chunk;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    int m = mcu;
    int i = place;
    int k = along;
    long mask = this.mask;
    row:
    while (m < end) {
      int component = blocks.component[i];
      short[] values = blocks.values[i];
      int block = blocks.block(i, m);
      int at = BlockGroup.index(block);
      if (k < 0) {
        if (next > in.lastFull) {
          break;
        }
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
        int difference = tables.dc[component].find((int) (bits >>> 32));
        if (HuffmanDecodeTable.isUnknown(difference)) {
          break;
        }
        int dc = predictions.add(component, HuffmanDecodeTable.valueOrZero(difference, bits));
        mask = SequentialBlocks.putDc(dc, values, at, blocks.masks[i][block]);
        bits <<= difference;
        count -= difference & HuffmanDecodeTable.TOTAL_MASK;
        k = 0;
      }
      HuffmanDecodeTable ac = tables.ac[component];
      byte[] pairs = tables.pairs[component].lookup;
      int second;
      long entry;
      while (true) {
        while (true) {
          bits |= BitReader.eightBytes(chunk, next) >>> count;
          next += BitReader.bytesTaken(count);
          count |= BitReader.FULL;
          entry = CoefficientPairs.find(pairs, bits);
          second = k + CoefficientPairs.second(entry);
          if (second >= LAST) {
            break;
          }
          k += CoefficientPairs.first(entry);
          values[at + k] = CoefficientPairs.firstValue(entry);
          mask |= 1L << (k >> POSITION_SHIFT);
          k = second;
          values[at + k] = CoefficientPairs.secondValue(entry);
          mask |= 1L << (k >> POSITION_SHIFT);
          bits <<= entry;
          count -= (int) entry & CoefficientPairs.TOTAL_MASK;
          entry = CoefficientPairs.find(pairs, bits);
          second = k + CoefficientPairs.second(entry);
          if (second >= LAST) {
            break;
          }
          k += CoefficientPairs.first(entry);
          values[at + k] = CoefficientPairs.firstValue(entry);
          mask |= 1L << (k >> POSITION_SHIFT);
          k = second;
          values[at + k] = CoefficientPairs.secondValue(entry);
          mask |= 1L << (k >> POSITION_SHIFT);
          bits <<= entry;
          count -= (int) entry & CoefficientPairs.TOTAL_MASK;
          entry = CoefficientPairs.find(pairs, bits);
          second = k + CoefficientPairs.second(entry);
          if (second >= LAST) {
            break;
          }
          k += CoefficientPairs.first(entry);
          values[at + k] = CoefficientPairs.firstValue(entry);
          mask |= 1L << (k >> POSITION_SHIFT);
          k = second;
          values[at + k] = CoefficientPairs.secondValue(entry);
          mask |= 1L << (k >> POSITION_SHIFT);
          bits <<= entry;
          count -= (int) entry & CoefficientPairs.TOTAL_MASK;
        }
        int symbol = ac.find((int) (bits >>> 32));
        if (HuffmanDecodeTable.isUnknown(symbol)) {
          break row;
        }
        // A run past the end of the block lands on its last coefficient, as in libjpeg.
        int step = BlockGroup.BLOCKS * (1 + HuffmanDecodeTable.run(symbol));
        k = HuffmanDecodeTable.endsBlock(symbol) ? LAST : Math.min(LAST, k + step);
        if (HuffmanDecodeTable.size(symbol) > 0) {
          values[at + k] = (short) HuffmanDecodeTable.value(symbol, bits);
          mask |= 1L << (k >> POSITION_SHIFT);
        }
        bits <<= symbol;
        count -= symbol & HuffmanDecodeTable.TOTAL_MASK;
        if (k == LAST) {
          break;
        }
      }
      blocks.masks[i][block] = mask;
      k = -1;
      i++;
      if (i == endPlace) {
        i = firstPlace;
        m++;
        if (starts != null) {
          starts[m] = in.bit(next, count);
        }
      }
    }
    mcu = m;
    place = i;
    along = k;
    this.mask = mask;
    in.next = next;
    in.bits = bits;
    in.count = count;
  }

  /** Goes on in the block that {@link #decodeCommon} came to. */
  private void decodeRare(McuBlocks blocks, int firstPlace, int endPlace) throws JpegException {
    int component = blocks.component[place];
    int block = blocks.block(place, mcu);
    long[] masks = blocks.masks[place];
    if (along < 0) {
      int dc = predictions.add(component, tables.dc[component].decodeValue(reader, unknown));
      mask =
          SequentialBlocks.putDc(dc, blocks.values[place], BlockGroup.index(block), masks[block]);
      along = 0;
      return;
    }
    // A code that no table has, which ends the block.
    tables.ac[component].pass(reader, unknown);
    masks[block] = mask;
    along = -1;
    place++;
    if (place == endPlace) {
      place = firstPlace;
      mcu++;
    }
  }
}
