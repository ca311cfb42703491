package org.zellige.entropy.arithmetic;

import java.util.Arrays;
import org.zellige.segment.ConditioningTable;
import org.zellige.segment.Scan;

/**
 * The statistics that arithmetic coding gathers of the components of a scan, and what conditions
 * them (T.81 F.1.4.4). Components of the same slot share theirs.
 */
public final class ArithmeticStatistics {
  /** T.81 table F.4: first bin of a DC difference's category. */
  public static final int DC_CATEGORY = 20;

  // T.81 table F.5: first bins of an AC coefficient's category, in the low band and above it.
  private static final int AC_CATEGORY_LOW = 189;
  private static final int AC_CATEGORY_HIGH = 217;

  /** T.81 tables F.4 and F.5: from a category's bin to that of its magnitude bits. */
  public static final int MAGNITUDE = 14;

  private static final int DC_BINS = 64;
  private static final int AC_BINS = 256;

  /** T.81 allows 4 slots; as many as a scan header can name cost nothing more. */
  private static final int SLOTS = 16;

  // By place in the scan.
  private final byte[][] dc;
  private final byte[][] ac;
  private final DifferenceKinds[] kinds;

  /** By place in the scan: T.81's Kx. */
  private final int[] lowBandEnd;

  /** Nothing gathered yet. */
  public ArithmeticStatistics(Scan scan, ConditioningTable conditioning) {
    int count = scan.components().size();
    this.dc = new byte[count][];
    this.ac = new byte[count][];
    this.kinds = new DifferenceKinds[count];
    this.lowBandEnd = new int[count];
    byte[][] dcSlots = new byte[SLOTS][DC_BINS];
    byte[][] acSlots = new byte[SLOTS][AC_BINS];
    for (int i = 0; i < count; i++) {
      Scan.ScanComponent c = scan.components().get(i);
      dc[i] = dcSlots[c.dcTable()];
      ac[i] = acSlots[c.acTable()];
      kinds[i] =
          DifferenceKinds.ofCategories(
              conditioning.dcLowerBound(c.dcTable()), conditioning.dcUpperBound(c.dcTable()));
      lowBandEnd[i] = conditioning.acLowBand(c.acTable());
    }
  }

  /** Forgets all, as a restart interval begins. */
  public void restart() {
    for (int i = 0; i < dc.length; i++) {
      Arrays.fill(dc[i], (byte) 0);
      Arrays.fill(ac[i], (byte) 0);
    }
  }

  /** Components of the scan. */
  public int components() {
    return dc.length;
  }

  /** The bins of a component's DC differences. */
  public byte[] dc(int component) {
    return dc[component];
  }

  /** The bins of a component's AC coefficients. */
  public byte[] ac(int component) {
    return ac[component];
  }

  /** How a component's DC differences are sorted. */
  public DifferenceKinds kinds(int component) {
    return kinds[component];
  }

  /** The first bin of the category of AC coefficient k. */
  public int acCategory(int component, int k) {
    return k <= lowBandEnd[component] ? AC_CATEGORY_LOW : AC_CATEGORY_HIGH;
  }
}
