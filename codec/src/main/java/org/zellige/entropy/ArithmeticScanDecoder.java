package org.zellige.entropy;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/**
 * What arithmetic-coded scans share: statistics and the models of coefficients (T.81 F.1.4, F.2.4).
 */
abstract class ArithmeticScanDecoder extends ScanDecoder {
  // T.81 table F.4: bins of a DC difference that is zero or not, of its sign and of what follows,
  // by how the difference before was.
  private static final int AFTER_ZERO = 0;
  private static final int AFTER_SMALL = 4;
  private static final int AFTER_LARGE = 12;

  /** From the bins after a positive difference to those after a negative one. */
  private static final int NEGATIVE = 4;

  /** T.81 table F.4: first bin of a DC difference's category. */
  private static final int DC_CATEGORY = 20;

  // T.81 table F.5: first bins of an AC coefficient's category, in the low band and above it.
  private static final int AC_CATEGORY_LOW = 189;
  private static final int AC_CATEGORY_HIGH = 217;

  /** T.81 tables F.4 and F.5: from a category's bin to that of its magnitude bits. */
  private static final int MAGNITUDE = 14;

  /** Categories end here: no magnitude has 16 bits. */
  private static final int TOO_LARGE = 0x8000;

  private static final int DC_BINS = 64;
  private static final int AC_BINS = 256;

  /** T.81 allows 4 slots; as many as a scan header can name cost nothing more. */
  private static final int SLOTS = 16;

  final ArithmeticReader reader;

  /** The bin of decisions that are even; it stays as it is. */
  final byte[] even = {ArithmeticStates.EVEN};

  // By place in the scan; components of the same slot share their statistics.
  private final byte[][] dcBins;
  final byte[][] acBins;

  // By place in the scan: T.81's L and U as magnitudes, and Kx.
  private final int[] zeroBelow;
  private final int[] largeAbove;
  private final int[] lowBandEnd;

  /** By place in the scan: first bin of the next DC difference. */
  private final int[] dcContexts;

  private final int[] dcPredictions;

  /** Whether decoding met what no encoder writes. */
  private boolean broken;

  ArithmeticScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) {
    this(stream, scan, layout, new ArithmeticReader(stream.window(), stream.index()));
  }

  private ArithmeticScanDecoder(
      StreamParser stream, Scan scan, ScanLayout layout, ArithmeticReader reader) {
    super(stream, layout, reader);
    this.reader = reader;
    int count = scan.components().size();
    this.dcBins = new byte[count][];
    this.acBins = new byte[count][];
    this.zeroBelow = new int[count];
    this.largeAbove = new int[count];
    this.lowBandEnd = new int[count];
    this.dcContexts = new int[count];
    this.dcPredictions = new int[count];
    byte[][] dcSlots = new byte[SLOTS][DC_BINS];
    byte[][] acSlots = new byte[SLOTS][AC_BINS];
    for (int i = 0; i < count; i++) {
      Scan.ScanComponent c = scan.components().get(i);
      dcBins[i] = dcSlots[c.dcTable()];
      acBins[i] = acSlots[c.acTable()];
      zeroBelow[i] = 1 << stream.tables().dcLowerBound(c.dcTable()) >> 1;
      largeAbove[i] = 1 << stream.tables().dcUpperBound(c.dcTable()) >> 1;
      lowBandEnd[i] = stream.tables().acLowBand(c.acTable());
    }
  }

  static ScanDecoder sequential(StreamParser stream, Scan scan, ScanLayout layout) {
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
    for (int i = 0; i < dcBins.length; i++) {
      Arrays.fill(dcBins[i], (byte) 0);
      Arrays.fill(acBins[i], (byte) 0);
      dcContexts[i] = AFTER_ZERO;
      dcPredictions[i] = 0;
    }
  }

  @Override
  final boolean isExhausted() {
    return broken;
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
    ArithmeticReader in = reader;
    byte[] bins = dcBins[component];
    int context = dcContexts[component];
    if (in.decide(bins, context) == 0) {
      dcContexts[component] = AFTER_ZERO;
      return true;
    }
    int sign = in.decide(bins, context + 1);
    int at = context + 2 + sign;
    int power = in.decide(bins, at);
    if (power != 0) {
      at = DC_CATEGORY;
      while (in.decide(bins, at) != 0) {
        power <<= 1;
        at++;
        if (power == TOO_LARGE) {
          giveUp();
          return false;
        }
      }
    }
    if (power < zeroBelow[component]) {
      dcContexts[component] = AFTER_ZERO;
    } else {
      int size = power > largeAbove[component] ? AFTER_LARGE : AFTER_SMALL;
      dcContexts[component] = size + sign * NEGATIVE;
    }
    dcPredictions[component] += decodeMagnitude(bins, at + MAGNITUDE, power, sign);
    return true;
  }

  /** The value of the next DC coefficient, if its difference is zero. */
  final int dcPrediction(int component) {
    return dcPredictions[component];
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
    byte[] bins = acBins[component];
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
        bin = k <= lowBandEnd[component] ? AC_CATEGORY_LOW : AC_CATEGORY_HIGH;
        while (in.decide(bins, bin) != 0) {
          power <<= 1;
          bin++;
          if (power == TOO_LARGE) {
            giveUp();
            return found;
          }
        }
      }
      int value = decodeMagnitude(bins, bin + MAGNITUDE, power, sign);
      values[at + BlockGroup.BLOCKS * k] = (short) (value << low);
      found |= 1L << k;
    }
    return found;
  }

  /**
   * Decodes the bits below the highest one of a magnitude less one (T.81 figure F.24).
   *
   * @param power that highest bit, or 0
   * @param sign 1 if the value is negative
   */
  private int decodeMagnitude(byte[] bins, int at, int power, int sign) {
    int magnitude = power;
    for (int bit = power >> 1; bit != 0; bit >>= 1) {
      if (reader.decide(bins, at) != 0) {
        magnitude |= bit;
      }
    }
    return sign != 0 ? -magnitude - 1 : magnitude + 1;
  }

  /** Whole blocks (T.81 F.2.4). */
  private static final class Sequential extends ArithmeticScanDecoder {
    Sequential(StreamParser stream, Scan scan, ScanLayout layout) {
      super(stream, scan, layout);
    }

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      if (!decodeDc(component)) {
        return mask;
      }
      values[at] = (short) dcPrediction(component);
      return decodeBand(component, 1, 63, 0, values, at, mask | (values[at] == 0 ? 0 : 1));
    }
  }

  /** The first scan of DC coefficients (T.81 G.1.3.1). */
  private static final class DcFirst extends ArithmeticScanDecoder {
    private final int low;

    DcFirst(StreamParser stream, Scan scan, ScanLayout layout) {
      super(stream, scan, layout);
      this.low = scan.approximationLow();
    }

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
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

    AcFirst(StreamParser stream, Scan scan, ScanLayout layout) {
      super(stream, scan, layout);
      this.start = scan.spectralStart();
      this.end = scan.spectralEnd();
      this.low = scan.approximationLow();
    }

    @Override
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      return decodeBand(component, start, end, low, values, at, mask);
    }
  }
}
