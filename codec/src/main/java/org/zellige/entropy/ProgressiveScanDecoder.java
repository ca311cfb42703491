package org.zellige.entropy;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Decodes the four kinds of scan of a progressive image (T.81 G.1, G.2). */
abstract class ProgressiveScanDecoder extends HuffmanScanDecoder {
  /** Point transform: the bit position of this scan. */
  final int low;

  private ProgressiveScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) {
    super(stream, layout);
    this.low = scan.approximationLow();
  }

  static ScanDecoder ofScan(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    Progression.check(scan, stream.offset());
    boolean first = scan.approximationHigh() == 0;
    if (scan.spectralStart() == 0) {
      return first ? new DcFirst(stream, scan, layout) : new DcRefinement(stream, scan, layout);
    }
    return first ? new AcFirst(stream, scan, layout) : new AcRefinement(stream, scan, layout);
  }

  private static final class DcFirst extends ProgressiveScanDecoder {
    private final HuffmanDecodeTable[] tables;
    private final int[] predictions;

    DcFirst(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
      this.tables = DecodeTables.dc(stream, scan);
      this.predictions = new int[tables.length];
    }

    @Override
    void restart() {
      Arrays.fill(predictions, 0);
    }

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      predictions[component] += decodeDifference(tables[component]);
      values[at] = (short) (predictions[component] << low);
      return mask | 1;
    }
  }

  private static final class DcRefinement extends ProgressiveScanDecoder {
    DcRefinement(StreamParser stream, Scan scan, ScanLayout layout) {
      super(stream, scan, layout);
    }

    @Override
    void restart() {}

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) {
      if (!reader.takeBit()) {
        return mask;
      }
      values[at] |= (short) (1 << low);
      return mask | 1;
    }
  }

  /** Scans of AC coefficients: one component, and runs of blocks that end at once. */
  private abstract static class Ac extends ProgressiveScanDecoder {
    final HuffmanDecodeTable table;
    final int start;
    final int end;

    /** Blocks from here on that hold no further symbols. */
    int endOfBandRun;

    Ac(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
      this.table = DecodeTables.ac(stream, scan)[0];
      this.start = scan.spectralStart();
      this.end = scan.spectralEnd();
    }

    @Override
    final void restart() {
      endOfBandRun = 0;
    }

    /** Blocks in a run whose symbol has the given exponent, this block included. */
    final int runLength(int exponent) {
      return (1 << exponent) + (exponent == 0 ? 0 : reader.take(exponent));
    }
  }

  private static final class AcFirst extends Ac {
    AcFirst(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
    }

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      if (endOfBandRun > 0) {
        endOfBandRun--;
        return mask;
      }
      long found = mask;
      for (int k = start; k <= end; k++) {
        int entry = decodeSymbol(table);
        int run = HuffmanDecodeTable.run(entry);
        int size = HuffmanDecodeTable.size(entry);
        if (size == 0) {
          if (run != 15) {
            endOfBandRun = runLength(run) - 1;
            break;
          }
          k += 15;
          continue;
        }
        // A run past the end of the block lands on its last coefficient, as in libjpeg.
        k = Math.min(63, k + run);
        int value = HuffmanDecodeTable.extend(reader.take(size), size);
        values[at + BlockGroup.BLOCKS * k] = (short) (value << low);
        found |= 1L << k;
      }
      return found;
    }
  }

  private static final class AcRefinement extends Ac {
    AcRefinement(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
    }

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      long found = mask;
      int k = start;
      if (endOfBandRun == 0) {
        for (; k <= end; k++) {
          int entry = decodeSymbol(table);
          int run = HuffmanDecodeTable.run(entry);
          int value = 0;
          if (HuffmanDecodeTable.size(entry) != 0) {
            value = reader.takeBit() ? 1 << low : -1 << low;
          } else if (run != 15) {
            endOfBandRun = runLength(run);
            break;
          }
          k = refineOverZeros(values, at, k, run);
          if (value != 0) {
            int target = Math.min(63, k);
            values[at + BlockGroup.BLOCKS * target] = (short) value;
            found |= 1L << target;
          }
        }
      }
      if (endOfBandRun > 0) {
        refineOverZeros(values, at, k, 64);
        endOfBandRun--;
      }
      return found;
    }

    /**
     * Refines the coefficients that are not zero while passing over a number of zeros.
     *
     * @return position of the zero after those, or {@code end + 1}
     */
    private int refineOverZeros(short[] values, int at, int from, int zeros) {
      int bit = 1 << low;
      int left = zeros;
      int k = from;
      for (; k <= end; k++) {
        int index = at + BlockGroup.BLOCKS * k;
        short value = values[index];
        if (value == 0) {
          if (--left < 0) {
            break;
          }
        } else if (reader.takeBit() && (value & bit) == 0) {
          values[index] = (short) (value >= 0 ? value + bit : value - bit);
        }
      }
      return k;
    }
  }
}
