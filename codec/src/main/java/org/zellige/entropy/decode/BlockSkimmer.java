package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.huffman.UnknownCode;

/** Passes over the blocks of a sequential scan; only their DC coefficients are found out. */
final class BlockSkimmer {
  /** Last position of a block, in zig-zag order. */
  private static final int LAST = 63;

  private final BitReader reader;
  private final SequentialTables codes;
  private final SkimTables tables;
  private final UnknownCode unknown;

  private final DcPredictions predictions;

  // Where the loop over blocks came to.
  private int block;

  /** Position in the block; −1 before its DC difference. */
  private int position;

  BlockSkimmer(
      BitReader reader, SequentialTables codes, DcPredictions predictions, UnknownCode unknown) {
    this.reader = reader;
    this.codes = codes;
    this.tables = codes.skim();
    this.predictions = predictions;
    this.unknown = unknown;
  }

  /**
   * Passes over blocks, one at least, up to the first after which the data have ended.
   *
   * @param components places of their components in the scan, in coding order
   * @param first index of the first block
   * @param end exclusive
   * @param dcs receives their DC coefficients, at the same indices
   * @return index after the last block
   */
  int pass(int[] components, int first, int end, int[] dcs) throws JpegException {
    block = first;
    do {
      passCommon(components, end, dcs);
      if (block < end) {
        int component = components[block];
        if (position < 0) {
          dcs[block] = predictions.add(component, codes.dc[component].decodeValue(reader, unknown));
          position = 0;
        }
        passRest(component, position);
        block++;
      }
    } while (block < end && !reader.isOverrun());
    return block;
  }

  /**
   * Passes over blocks up to the first that has a code longer than the look-up sees, or no code for
   * its end. A look-up sees 11 bits and takes up to 15 more, so that the next one finds its bits
   * there and need not wait for the reader to be filled, which goes on beside it. There is no call
   * in here, because what lives across one stays in no register.
   */
  private void passCommon(int[] components, int end, int[] dcs) {
    BitReader in = reader;
    byte[] chunk = in.chunk;
    int[] lookup = tables.lookup;
    int[] dc = tables.dc;
    int[] ac = tables.ac;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    int n = block;
    int k = -1;
    while (n < end && next <= in.lastFull) {
      int component = components[n];
      bits |= BitReader.eightBytes(chunk, next) >>> count;
      next += BitReader.bytesTaken(count);
      count |= BitReader.FULL;
      int entry = lookup[dc[component] + (int) (bits >>> (64 - SkimTables.LOOKAHEAD))];
      int after = SkimTables.advance(entry);
      if (after >= LAST) {
        break;
      }
      k = after;
      dcs[n] = predictions.add(component, HuffmanDecodeTable.valueOrZero(entry, bits));
      bits <<= entry;
      count -= entry & SkimTables.TOTAL_MASK;
      int table = ac[component];
      while (!SkimTables.isEnd(entry)) {
        entry = lookup[table + (int) (bits >>> (64 - SkimTables.LOOKAHEAD))];
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
        after = k + SkimTables.advance(entry);
        if (after >= LAST) {
          break;
        }
        k = after;
        bits <<= entry;
        count -= entry & SkimTables.TOTAL_MASK;
      }
      if (after >= LAST) {
        break;
      }
      k = -1;
      n++;
    }
    block = n;
    position = k;
    in.next = next;
    in.bits = bits;
    in.count = count;
  }

  /** Passes over the AC coefficients after a position, whatever their codes. */
  void passRest(int component, int position) throws JpegException {
    int table = tables.ac[component];
    int k = position;
    while (k < LAST) {
      reader.fill();
      int entry = tables.lookup[table + (int) (reader.bits >>> (64 - SkimTables.LOOKAHEAD))];
      int after = k + SkimTables.advance(entry);
      if (after < LAST) {
        k = after;
        reader.skip(entry & SkimTables.TOTAL_MASK);
        if (SkimTables.isEnd(entry)) {
          return;
        }
      } else {
        entry = codes.ac[component].pass(reader, unknown);
        if (HuffmanDecodeTable.endsBlock(entry)) {
          return;
        }
        k += 1 + HuffmanDecodeTable.run(entry);
      }
    }
  }
}
