package org.zellige.viewer.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegInfo;
import org.zellige.StoredBlocks;

/**
 * Tells what each coefficient of a Huffman-coded file costs, by coding it once more with the file's
 * own tables. Bits that fill up bytes, and the zeros after bytes of ones, belong to nobody.
 */
final class BitCounter {
  private final byte[] jpeg;
  private final JpegInfo info;
  private final List<StoredBlocks> blocks;
  private final BitSink sink;

  /** One component of a scan. */
  private record Part(
      StoredBlocks blocks, int horizontal, int vertical, @Nullable DcBits dc, @Nullable AcBits ac) {
    void count(int column, int row) {
      int block = row * blocks.storedPerRow() + column;
      if (dc != null) {
        dc.block(block);
      }
      if (ac != null) {
        ac.block(block);
      }
    }

    void restart() {
      if (dc != null) {
        dc.restart();
      }
      if (ac != null) {
        ac.flush();
      }
    }
  }

  /**
   * @param jpeg a file of one frame, Huffman-coded, that was decoded to the given blocks
   * @param sink told of each coefficient, scan after scan
   */
  BitCounter(byte[] jpeg, JpegInfo info, List<StoredBlocks> blocks, BitSink sink) {
    this.jpeg = jpeg;
    this.info = info;
    this.blocks = blocks;
    this.sink = sink;
  }

  /** Counts all scans. */
  void run() {
    HuffmanLengths tables = new HuffmanLengths(jpeg, info);
    for (JpegInfo.Scan scan : info.scans()) {
      tables.readUpTo(scan.offset());
      List<Part> parts = parts(scan, tables);
      if (parts.size() == 1) {
        alone(parts.get(0));
      } else if (!parts.isEmpty()) {
        interleaved(parts);
      }
      parts.forEach(Part::restart);
    }
  }

  /** T.81 B.2.3: marker, length, number of components, then identifier and tables of each. */
  private List<Part> parts(JpegInfo.Scan scan, HuffmanLengths tables) {
    List<Part> parts = new ArrayList<>();
    boolean progressive = info.process().isProgressive();
    int header = (int) scan.offset() + 5;
    for (int i = 0; i < scan.componentIds().size(); i++) {
      int index = index(scan.componentIds().get(i));
      int slots = header + 2 * i + 1 < jpeg.length ? jpeg[header + 2 * i + 1] & 0xFF : 0;
      StoredBlocks of = blocks.get(index);
      boolean hasDc = scan.spectralStart() == 0;
      boolean hasAc = !progressive || scan.spectralEnd() > 0;
      boolean lone = blocks.size() == 1;
      parts.add(
          new Part(
              of,
              lone ? 1 : info.components().get(index).horizontal(),
              lone ? 1 : info.components().get(index).vertical(),
              hasDc ? new DcBits(index, of, tables.dc(slots >> 4), scan, sink) : null,
              hasAc
                  ? new AcBits(index, of, tables.ac(slots & 15), scan, progressive, sink)
                  : null));
    }
    return parts;
  }

  private int index(int id) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).id() == id) {
        return i;
      }
    }
    return 0;
  }

  private void alone(Part part) {
    int counted = 0;
    for (int row = 0; row < part.blocks.blockRows(); row++) {
      for (int column = 0; column < part.blocks.blocksPerRow(); column++) {
        restartAfter(counted, List.of(part));
        part.count(column, row);
        counted++;
      }
    }
  }

  private void interleaved(List<Part> parts) {
    Part first = parts.get(0);
    int perRow = first.blocks.storedPerRow() / first.horizontal;
    int rows = first.blocks.storedRows() / first.vertical;
    for (int mcu = 0; mcu < perRow * rows; mcu++) {
      restartAfter(mcu, parts);
      for (Part part : parts) {
        for (int v = 0; v < part.vertical; v++) {
          for (int h = 0; h < part.horizontal; h++) {
            part.count(mcu % perRow * part.horizontal + h, mcu / perRow * part.vertical + v);
          }
        }
      }
    }
  }

  private void restartAfter(int mcus, List<Part> parts) {
    int interval = info.restartInterval();
    if (interval > 0 && mcus > 0 && mcus % interval == 0) {
      parts.forEach(Part::restart);
    }
  }
}
