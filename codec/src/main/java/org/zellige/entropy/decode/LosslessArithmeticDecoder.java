package org.zellige.entropy.decode;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.entropy.arithmetic.ArithmeticDifferences;
import org.zellige.entropy.arithmetic.ArithmeticReader;
import org.zellige.entropy.arithmetic.DifferenceKinds;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.ConditioningTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/**
 * Decodes the differences of an arithmetic-coded lossless scan. Their statistics depend on the
 * kinds of the differences to the left and above (T.81 H.1.2.3).
 */
final class LosslessArithmeticDecoder extends LosslessScanDecoder {
  /** T.81 table H.3: a context for each pair of kinds; then categories, for Db not large. */
  private static final int CATEGORY =
      DifferenceKinds.KINDS * DifferenceKinds.KINDS * DifferenceKinds.BINS;

  /** Categories for large Db. */
  private static final int CATEGORY_LARGE = CATEGORY + DifferenceKinds.CATEGORY_BINS;

  private static final int BINS = CATEGORY_LARGE + DifferenceKinds.CATEGORY_BINS;

  /** T.81 allows 4 slots; as many as a scan header can name cost nothing more. */
  private static final int SLOTS = 16;

  private final ArithmeticReader reader;
  private final byte[][] slots = new byte[SLOTS][BINS];

  // By place in the scan.
  private final ArithmeticDifferences[] differences;

  /** Kinds of the last difference in each column. */
  private final byte[][] above;

  /** Kinds of the last difference in each line of the MCU row. */
  private final byte[][] left;

  /** Whether decoding met what no encoder writes. */
  private boolean broken;

  LosslessArithmeticDecoder(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    this(stream, scan, layout, new ArithmeticReader(stream.window(), stream.index()));
  }

  private LosslessArithmeticDecoder(
      StreamParser stream, Scan scan, ScanLayout layout, ArithmeticReader reader)
      throws JpegException {
    super(stream, layout, reader);
    this.reader = reader;
    int count = layout.components().size();
    this.differences = new ArithmeticDifferences[count];
    this.above = new byte[count][];
    this.left = new byte[count][];
    ConditioningTable conditioning = stream.tables().conditioning();
    for (int i = 0; i < count; i++) {
      int slot = scan.components().get(i).dcTable();
      differences[i] =
          new ArithmeticDifferences(
              reader,
              slots[slot],
              DifferenceKinds.ofCategories(
                  conditioning.dcLowerBound(slot), conditioning.dcUpperBound(slot)));
      ScanLayout.Component c = layout.components().get(i);
      above[i] = new byte[layout.mcusPerRow() * c.horizontal()];
      left[i] = new byte[c.vertical()];
    }
  }

  @Override
  int decodeDifference(int component, int v, int x) throws JpegException {
    if (broken) {
      return 0;
    }
    int kindLeft = x == 0 ? DifferenceKinds.ZERO : left[component][v];
    int kindAbove = above[component][x];
    int context = (kindLeft * DifferenceKinds.KINDS + kindAbove) * DifferenceKinds.BINS;
    int category = kindAbove >= DifferenceKinds.LARGE ? CATEGORY_LARGE : CATEGORY;
    int difference = differences[component].decode(context, category);
    if (difference == ArithmeticDifferences.BROKEN) {
      stream.diagnostics().warn("a decision that no arithmetic coder writes", reader.offset());
      broken = true;
      return 0;
    }
    byte kind = (byte) differences[component].kind();
    left[component][v] = kind;
    above[component][x] = kind;
    return difference;
  }

  @Override
  void restart() {
    broken = false;
    for (byte[] bins : slots) {
      Arrays.fill(bins, (byte) 0);
    }
    for (byte[] kinds : above) {
      Arrays.fill(kinds, (byte) DifferenceKinds.ZERO);
    }
  }

  @Override
  boolean isExhausted() {
    return broken;
  }
}
