package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.arithmetic.ArithmeticReader;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;

/** Arithmetic-coded scans that add one bit to coefficients (T.81 G.1.3, G.2.3). */
abstract class ArithmeticRefinement extends ArithmeticScanDecoder {
  /** The bit that the scan adds. */
  final int bit;

  private ArithmeticRefinement(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    super(stream, scan, layout);
    this.bit = 1 << scan.approximationLow();
  }

  /** DC coefficients: the next bit of the two's complement. */
  static final class Dc extends ArithmeticRefinement {
    Dc(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
    }

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) {
      if (reader.decide(even, 0) == 0) {
        return mask;
      }
      values[at] |= (short) bit;
      return mask | 1;
    }
  }

  /** A band of AC coefficients (T.81 figure G.10). */
  static final class Ac extends ArithmeticRefinement {
    private final int start;
    private final int end;

    Ac(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
      this.start = scan.spectralStart();
      this.end = scan.spectralEnd();
    }

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      ArithmeticReader in = reader;
      byte[] bins = statistics.ac(component);
      long found = mask;
      int lastBefore = last(values, at, mask);
      for (int k = start; k <= end; k++) {
        int bin = 3 * (k - 1);
        // A block cannot end before the last coefficient that the scans before gave it.
        if (k > lastBefore && in.decide(bins, bin) != 0) {
          break;
        }
        while (!refine(bins, bin, values, at + BlockGroup.BLOCKS * k)) {
          bin += 3;
          k++;
          if (k > end) {
            giveUp();
            return found;
          }
        }
        found |= 1L << k;
      }
      return found;
    }

    /** Position of the last coefficient of the band or before it that is not zero; 0 if none is. */
    private int last(short[] values, int at, long mask) {
      long rest = mask & (-1L >>> (63 - end)) & ~1L;
      while (rest != 0) {
        int k = 63 - Long.numberOfLeadingZeros(rest);
        if (values[at + BlockGroup.BLOCKS * k] != 0) {
          return k;
        }
        rest ^= 1L << k;
      }
      return 0;
    }

    /** Refines a coefficient, or finds that it is no longer zero; false if it still is. */
    private boolean refine(byte[] bins, int bin, short[] values, int index) {
      int value = values[index];
      if (value != 0) {
        if (reader.decide(bins, bin + 2) != 0) {
          values[index] = (short) (value < 0 ? value - bit : value + bit);
        }
        return true;
      }
      if (reader.decide(bins, bin + 1) == 0) {
        return false;
      }
      values[index] = (short) (reader.decide(even, 0) != 0 ? -bit : bit);
      return true;
    }
  }
}
