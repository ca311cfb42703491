package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.huffman.DecodeTables;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Progressive scans of AC coefficients: one component, and runs of blocks that end at once. */
abstract class AcScanDecoder extends ProgressiveScanDecoder {
  final HuffmanDecodeTable table;
  final int start;
  final int end;

  /** Blocks from here on that hold no further symbols. */
  int endOfBandRun;

  AcScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
    this.table = DecodeTables.ac(stream, scan)[0];
    this.start = scan.spectralStart();
    this.end = scan.spectralEnd();
  }

  /** Position of a block at which {@link #decodeRest} goes on. */
  int position;

  @Override
  final int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    short[] values = blocks.values[0];
    long[] masks = blocks.masks[0];
    int block = first;
    do {
      // Takes bytes in, as many as a block has at most.
      reader.fill();
      block = decodeRun(values, masks, block, end);
      if (block < end && !reader.isOverrun()) {
        masks[block] = decodeRest(values, BlockGroup.index(block), masks[block]);
        block++;
      }
    } while (block < end && !reader.isOverrun());
    return block;
  }

  /**
   * Decodes blocks up to the first with a code that the table does not have, or for which the
   * reader has to take bytes in, and returns that one: {@link #decodeRest} is to go on in it. There
   * is no call in here, because what lives across one stays in no register.
   *
   * @param first block of the row
   * @param end exclusive
   */
  abstract int decodeRun(short[] values, long[] masks, int first, int end);

  /** Decodes what is left of a block from {@link #position} on; returns its mask afterwards. */
  abstract long decodeRest(short[] values, int at, long mask) throws JpegException;

  @Override
  final void restart() {
    endOfBandRun = 0;
  }

  /** Blocks in a run whose symbol has the given exponent, this block included. */
  final int runLength(int exponent) {
    return (1 << exponent) + (exponent == 0 ? 0 : reader.take(exponent));
  }
}
