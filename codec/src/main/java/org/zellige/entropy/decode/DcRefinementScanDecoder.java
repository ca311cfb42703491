package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Decodes a scan that refines DC coefficients by a bit (T.81 G.1.2.1). */
final class DcRefinementScanDecoder extends ProgressiveScanDecoder {
  DcRefinementScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
  }

  @Override
  void restart() {}

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) {
    int mcu = first;
    do {
      reader.fill();
      long bits = reader.bits;
      int mcus = Math.min(BitReader.FULL / blocks.count, end - mcu);
      for (int i = 0; i < blocks.count; i++) {
        refine(blocks, i, mcu, mcus, bits << i);
      }
      reader.skip(mcus * blocks.count);
      mcu += mcus;
      // Where the data end within these, made-up zeros have refined nothing.
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  /**
   * Refines blocks at a place in MCUs.
   *
   * @param bits the one of the first is the highest
   */
  private void refine(McuBlocks blocks, int i, int firstMcu, int mcus, long bits) {
    short[] values = blocks.values[i];
    long[] masks = blocks.masks[i];
    long rest = bits;
    for (int n = 0; n < mcus; n++) {
      int block = blocks.block(i, firstMcu + n);
      int bit = (int) (rest >>> 63); // no branch on it: as often one as the other
      values[BlockGroup.index(block)] |= (short) (bit << low);
      masks[block] |= bit;
      rest <<= blocks.count;
    }
  }
}
