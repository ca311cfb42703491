package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** Decodes a sequential scan (T.81 F.2). */
final class SequentialScanDecoder extends HuffmanScanDecoder {
  private final SequentialBlocks decoder;

  SequentialScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, layout);
    this.decoder =
        new SequentialBlocks(
            reader, new SequentialTables(stream, scan), stream.frame().isDifferential(), unknown);
  }

  @Override
  void restart() {
    decoder.restart();
  }

  @Override
  void keepUpTo(int component, int lastWanted) {
    for (int place = 0; place < layout.components().size(); place++) {
      if (layout.components().get(place).index() == component) {
        decoder.keepUpTo(place, lastWanted);
      }
    }
  }

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    int mcu = first;
    do {
      int next = endOfAlike(mcu, end);
      if (isWanted(mcu)) {
        mcu = decoder.decodeMcus(blocks, mcu, next);
      } else {
        decoder.skimMcus(blocks, next - mcu);
        mcu = next;
      }
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }
}
