package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.DecodeTables;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Decodes the first scan of DC coefficients (T.81 G.1.2.1). */
final class DcFirstScanDecoder extends ProgressiveScanDecoder {
  private final HuffmanDecodeTable[] tables;
  private final DcPredictions predictions;

  /** Block of an MCU that is next. */
  private int place;

  DcFirstScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
    this.tables = DecodeTables.dc(stream, scan);
    this.predictions = newPredictions(tables.length);
  }

  @Override
  void restart() {
    predictions.restart();
  }

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    int mcu = first;
    place = 0;
    do {
      mcu = decodeCommon(blocks, mcu, end);
      boolean ended = place == 0 && mcu > first && reader.isOverrun();
      if (mcu < end && !ended) {
        for (; place < blocks.count; place++) {
          HuffmanDecodeTable table = tables[blocks.component[place]];
          put(blocks, place, mcu, table.decodeValue(reader, unknown));
        }
        place = 0;
        mcu++;
      }
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  /**
   * Decodes MCUs up to one before which the reader has to take bytes in, or at whose {@link #place}
   * a code stands that no table has. There is no call in here, because what lives across one stays
   * in no register.
   *
   * @return that MCU
   */
  private int decodeCommon(McuBlocks blocks, int first, int end) {
    BitReader in = reader;
    byte[] chunk = in.chunk;
    long bits = in.bits;
    int count = in.count;
    int next = in.next;
    int mcu = first;
    int i = 0;
    row:
    while (mcu < end && next <= in.lastFull) {
      for (; i < blocks.count; i++) {
        bits |= BitReader.eightBytes(chunk, next) >>> count;
        next += BitReader.bytesTaken(count);
        count |= BitReader.FULL;
        int entry = tables[blocks.component[i]].find((int) (bits >>> 32));
        if (HuffmanDecodeTable.isUnknown(entry)) {
          break row;
        }
        put(blocks, i, mcu, HuffmanDecodeTable.valueOrZero(entry, bits));
        bits <<= entry;
        count -= entry & HuffmanDecodeTable.TOTAL_MASK;
      }
      i = 0;
      mcu++;
    }
    place = i;
    in.next = next;
    in.bits = bits;
    in.count = count;
    return mcu;
  }

  private void put(McuBlocks blocks, int i, int mcu, int difference) {
    int prediction = predictions.add(blocks.component[i], difference);
    int block = blocks.block(i, mcu);
    blocks.values[i][BlockGroup.index(block)] = (short) (prediction << low);
    blocks.masks[i][block] |= 1;
  }
}
