package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.arithmetic.ArithmeticDifferences;
import org.zellige.entropy.arithmetic.ArithmeticReader;
import org.zellige.entropy.arithmetic.ArithmeticStates;
import org.zellige.entropy.arithmetic.ArithmeticStatistics;
import org.zellige.entropy.arithmetic.DifferenceKinds;
import org.zellige.entropy.scan.Progression;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/**
 * What arithmetic-coded scans share: statistics and the models of coefficients (T.81 F.1.4, F.2.4).
 */
abstract class ArithmeticScanDecoder extends ScanDecoder implements McuBlocks.Decoding {
  /** Categories end here: no magnitude has 16 bits. */
  private static final int TOO_LARGE = 0x8000;

  final ArithmeticReader reader;

  /** The bin of decisions that are even; it stays as it is. */
  final byte[] even = {ArithmeticStates.EVEN};

  final ArithmeticStatistics statistics;

  // By place in the scan.
  private final ArithmeticDifferences[] dcDifferences;
  private final DcPredictions dcPredictions;

  /** Whether decoding met what no encoder writes. */
  private boolean broken;

  ArithmeticScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    this(stream, scan, layout, new ArithmeticReader(stream.window(), stream.index()));
  }

  private ArithmeticScanDecoder(
      StreamParser stream, Scan scan, ScanLayout layout, ArithmeticReader reader)
      throws JpegException {
    super(stream, layout, reader);
    this.reader = reader;
    this.statistics = new ArithmeticStatistics(scan, stream.tables().conditioning());
    this.dcDifferences = new ArithmeticDifferences[statistics.components()];
    this.dcPredictions = newPredictions(statistics.components());
    for (int i = 0; i < dcDifferences.length; i++) {
      dcDifferences[i] = new ArithmeticDifferences(reader, statistics.dc(i), statistics.kinds(i));
    }
  }

  static ScanDecoder sequential(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    return new Sequential(stream, scan, layout);
  }

  static ScanDecoder progressive(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    Progression.check(scan, stream.offset());
    boolean first = scan.approximationHigh() == 0;
    if (scan.spectralStart() == 0) {
      return first
          ? new DcFirst(stream, scan, layout)
          : new ArithmeticRefinement.Dc(stream, scan, layout);
    }
    return first
        ? new AcFirst(stream, scan, layout)
        : new ArithmeticRefinement.Ac(stream, scan, layout);
  }

  @Override
  final void restart() {
    broken = false;
    statistics.restart();
    for (ArithmeticDifferences differences : dcDifferences) {
      differences.restart();
    }
    dcPredictions.restart();
  }

  @Override
  final int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    blocks.decode(first, this);
    return first + 1;
  }

  @Override
  final int idleMcus() {
    return broken ? LOST : 0;
  }

  /** Gives the rest of the restart interval up. */
  final void giveUp() throws JpegException {
    stream.diagnostics().warn("a decision that no arithmetic coder writes", reader.offset());
    broken = true;
  }

  /**
   * Decodes a DC difference and adds it to the prediction (T.81 F.1.4.1, figures F.19 to F.24).
   *
   * @param component its place in the scan
   * @return whether the prediction now is the block's value
   */
  final boolean decodeDc(int component) throws JpegException {
    if (broken) {
      return false;
    }
    ArithmeticDifferences differences = dcDifferences[component];
    int context = differences.kind() * DifferenceKinds.BINS;
    int difference = differences.decode(context, ArithmeticStatistics.DC_CATEGORY);
    if (difference == ArithmeticDifferences.BROKEN) {
      giveUp();
      return false;
    }
    dcPredictions.add(component, difference);
    return true;
  }

  /** The value of the next DC coefficient, if its difference is zero. */
  final int dcPrediction(int component) {
    return dcPredictions.last[component];
  }

  /**
   * Decodes a band of AC coefficients (T.81 F.1.4.2, figure F.20).
   *
   * @param component its place in the scan
   * @param low bits that the values are to be shifted by
   * @return the block's mask afterwards
   */
  final long decodeBand(
      int component, int start, int end, int low, short[] values, int at, long mask)
      throws JpegException {
    ArithmeticReader in = reader;
    byte[] bins = statistics.ac(component);
    long found = mask;
    for (int k = start; k <= end; k++) {
      int bin = 3 * (k - 1);
      if (in.decide(bins, bin) != 0) {
        break; // end of block
      }
      while (in.decide(bins, bin + 1) == 0) {
        bin += 3;
        k++;
        if (k > end) {
          giveUp();
          return found;
        }
      }
      int sign = in.decide(even, 0);
      bin += 2;
      int power = in.decide(bins, bin);
      if (power != 0 && in.decide(bins, bin) != 0) {
        power = 2;
        bin = statistics.acCategory(component, k);
        while (in.decide(bins, bin) != 0) {
          power <<= 1;
          bin++;
          if (power == TOO_LARGE) {
            giveUp();
            return found;
          }
        }
      }
      int value = in.magnitude(bins, bin + ArithmeticStatistics.MAGNITUDE, power, sign);
      values[at + BlockGroup.BLOCKS * k] = (short) (value << low);
      found |= 1L << k;
    }
    return found;
  }

  /** Whole blocks (T.81 F.2.4). */
  private static final class Sequential extends ArithmeticScanDecoder {
    Sequential(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
    }

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      if (!decodeDc(component)) {
        return mask;
      }
      values[at] = (short) dcPrediction(component);
      long dc = values[at] == 0 ? mask & ~1L : mask | 1;
      return decodeBand(component, 1, 63, 0, values, at, dc);
    }
  }

  /** The first scan of DC coefficients (T.81 G.1.3.1). */
  private static final class DcFirst extends ArithmeticScanDecoder {
    private final int low;

    DcFirst(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
      this.low = scan.approximationLow();
    }

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      if (!decodeDc(component)) {
        return mask;
      }
      values[at] = (short) (dcPrediction(component) << low);
      return mask | 1;
    }
  }

  /** The first scan of a band of AC coefficients (T.81 G.1.3.2). */
  private static final class AcFirst extends ArithmeticScanDecoder {
    private final int start;
    private final int end;
    private final int low;

    AcFirst(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
      this.start = scan.spectralStart();
      this.end = scan.spectralEnd();
      this.low = scan.approximationLow();
    }

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      return decodeBand(component, start, end, low, values, at, mask);
    }
  }
}
