package org.zellige.entropy.arithmetic;

import java.util.List;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;

/** Writes a lossless scan (T.81 H.1), for tests of the decoders. */
final class LosslessScanEncoder {
  private final LosslessStream stream;
  private final Scan scan;
  private final ScanLayout order;
  private final short[][] planes;

  /** First row of MCUs in this restart interval. */
  private int startRow;

  LosslessScanEncoder(LosslessStream stream, Scan scan, ScanLayout order, short[][] planes) {
    this.stream = stream;
    this.scan = scan;
    this.order = order;
    this.planes = planes;
  }

  /** Codes of five bits for every category, in two slots. */
  static List<HuffmanTable> tables() {
    byte[] counts = new byte[16];
    counts[4] = 17;
    byte[] categories = new byte[17];
    byte[] backwards = new byte[17];
    for (int i = 0; i < 17; i++) {
      categories[i] = (byte) i;
      backwards[16 - i] = (byte) i;
    }
    return List.of(
        new HuffmanTable(false, 0, counts, categories),
        new HuffmanTable(false, 1, counts, backwards));
  }

  void write(SegmentWriter out) {
    LosslessDifferences differences = differences();
    for (int row = 0; row < order.mcuRows(); row++) {
      int interval = stream.restartRows();
      if (interval > 0 && row > 0 && row % interval == 0) {
        differences.finish(out);
        out.marker(Marker.RST0 + (row / interval - 1) % 8);
        differences = differences();
        startRow = row;
      }
      for (int mcu = 0; mcu < order.mcusPerRow(); mcu++) {
        writeMcu(differences, mcu, row);
      }
    }
    differences.finish(out);
  }

  private LosslessDifferences differences() {
    return stream.frame().isArithmetic()
        ? new LosslessDifferences.Arithmetic(scan, order)
        : new LosslessDifferences.Huffman(scan);
  }

  private void writeMcu(LosslessDifferences differences, int mcu, int row) {
    for (int i = 0; i < order.components().size(); i++) {
      ScanLayout.Component c = order.components().get(i);
      for (int v = 0; v < c.vertical(); v++) {
        for (int h = 0; h < c.horizontal(); h++) {
          int x = mcu * c.horizontal() + h;
          int y = row * c.vertical() + v;
          boolean first = y == startRow * c.vertical();
          differences.write(i, v, x, difference(c.index(), x, y, first));
        }
      }
    }
  }

  /** −32767…32768; 0 outside the image. */
  private int difference(int component, int x, int y, boolean firstLine) {
    FrameLayout.Component c = stream.layout().components().get(component);
    if (x >= c.width() || y >= c.height()) {
      return 0;
    }
    int difference = (short) (sample(component, x, y) - prediction(component, x, y, firstLine));
    return difference == Short.MIN_VALUE ? -difference : difference;
  }

  private int sample(int component, int x, int y) {
    int width = stream.layout().components().get(component).width();
    return (planes[component][y * width + x] & 0xFFFF) >> scan.approximationLow();
  }

  /** T.81 H.1.1 and table H.1. */
  private int prediction(int component, int x, int y, boolean firstLine) {
    if (scan.spectralStart() == 0) {
      return 0;
    }
    if (firstLine) {
      return x > 0
          ? sample(component, x - 1, y)
          : 1 << (stream.frame().precision() - scan.approximationLow() - 1);
    }
    int up = sample(component, x, y - 1);
    if (x == 0) {
      return up;
    }
    int left = sample(component, x - 1, y);
    int corner = sample(component, x - 1, y - 1);
    return switch (scan.spectralStart()) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> corner;
      case 4 -> left + up - corner;
      case 5 -> left + Math.floorDiv(up - corner, 2);
      case 6 -> up + Math.floorDiv(left - corner, 2);
      default -> (left + up) / 2;
    };
  }
}
