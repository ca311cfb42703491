package org.zellige.entropy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Decodes stretches of a {@link StretchedScan}, one after the other, for one thread. */
public final class StretchDecoder {
  private final StretchedScan scan;
  private final ScanLayout layout;
  private final WantedPart wanted;

  /** Coefficients of MCUs side by side, row after row of them, by component of the frame. */
  private final CoefficientRows[] page;

  private final int pageMcus;
  private final McuBlocks places;

  /** From one row in the page to the next where the first starts with the page: whole groups. */
  private final int groupedMcus;

  // Of the stretch.
  private BitReader reader;
  private SequentialBlocks blocks;
  private int firstRow;
  private int endRow;

  /** MCU of the page that the first row starts with. */
  private int firstMcu;

  /** MCUs in the page from row to row. */
  private int stride;

  /** MCUs in the page that are decoded. */
  private int mcus;

  /** First bit of each of them, as far as guessed. */
  private long[] starts = new long[256];

  /** MCUs of the page in which codes were met that no table holds. */
  private final BitSet unknownCodes = new BitSet();

  /**
   * @param rows rows of MCUs for which there is room
   */
  StretchDecoder(StretchedScan scan, ScanLayout layout, WantedPart wanted, int rows) {
    this.scan = scan;
    this.layout = layout;
    this.wanted = wanted;
    this.groupedMcus = groupedMcus(layout);
    this.pageMcus = rows * groupedMcus;
    this.page = new CoefficientRows[layout.components().size()];
    for (ScanLayout.Component c : layout.components()) {
      page[c.index()] = new CoefficientRows(pageMcus * c.horizontal(), c.vertical());
    }
    this.places = new McuBlocks(layout);
    places.enterRow(page, new int[page.length]);
    goTo(0);
  }

  private static int groupedMcus(ScanLayout layout) {
    return BlockGroup.count(layout.mcusPerRow()) * BlockGroup.BLOCKS;
  }

  /** Bytes of the coefficients for which there is room. */
  static long memory(ScanLayout layout, int rows) {
    long sum = 0;
    for (ScanLayout.Component c : layout.components()) {
      int blocks = Math.multiplyExact(rows * groupedMcus(layout), c.horizontal());
      sum += CoefficientRows.memory(blocks, c.vertical());
    }
    return sum;
  }

  /** The coefficients of the stretch, by component of the frame. */
  public CoefficientRows[] coefficients() {
    return page;
  }

  /** The first row of MCUs of the stretch that is wanted. */
  public int firstRow() {
    return firstRow;
  }

  /** The row after its last one. */
  public int endRow() {
    return endRow;
  }

  /** The MCU of the page that a row starts with. */
  public int firstMcu(int row) {
    return firstMcu + (row - firstRow) * stride;
  }

  /**
   * Decodes the next stretch that nobody else has.
   *
   * @return false if there is none, or {@link StretchedScan} was abandoned
   */
  public boolean next() throws JpegException {
    Stretch stretch = scan.begin();
    if (stretch == null) {
      return false;
    }
    clear();
    if (stretch.start == null) {
      guess(stretch);
    }
    RowStart start = scan.awaitStart(stretch);
    if (start == null) {
      return false;
    }
    if (stretch.guess < 0 || !join(start)) {
      begin(start);
    }
    return decode(stretch, start);
  }

  private void clear() {
    for (ScanLayout.Component c : layout.components()) {
      page[c.index()].clearBlocks(mcus * c.horizontal(), wanted.lastCoefficients()[c.index()]);
    }
    mcus = 0;
    unknownCodes.clear();
  }

  private void goTo(long bit) {
    reader = scan.reader(bit);
    blocks = scan.blocks(reader, () -> unknownCodes.set(mcus));
  }

  /** Decodes from the guessed place until it is known where the stretch starts. */
  private void guess(Stretch stretch) throws JpegException {
    goTo(stretch.guess);
    while (mcus < pageMcus && stretch.start == null && !scan.isAbandoned() && !reader.isOverrun()) {
      if (mcus == starts.length) {
        starts = Arrays.copyOf(starts, 2 * mcus);
      }
      starts[mcus] = reader.bit();
      blocks.decodeMcu(places, mcus);
      mcus++;
    }
  }

  /**
   * Makes the MCU that begins in the right place the first one.
   *
   * @return false if there is none, or not enough room after it
   */
  private boolean join(RowStart start) {
    int found = Arrays.binarySearch(starts, 0, mcus, start.bit());
    if (found < 0 || pageMcus - found < layout.mcusPerRow()) {
      if (mcus > 0 && starts[mcus - 1] >= start.bit()) {
        scan.missed();
      }
      return false;
    }
    firstMcu = found;
    stride = layout.mcusPerRow();
    int[] predictions = blocks.predictions();
    int[] wrong = found == 0 ? new int[predictions.length] : lastDc(found);
    for (int place = 0; place < predictions.length; place++) {
      int difference = start.predictions()[place] - wrong[place];
      addToDc(layout.components().get(place), found, difference);
      predictions[place] += difference;
    }
    return true;
  }

  private void begin(RowStart start) throws JpegException {
    clear();
    firstMcu = 0;
    stride = groupedMcus;
    goTo(start.bit());
    System.arraycopy(start.predictions(), 0, blocks.predictions(), 0, start.predictions().length);
    for (int row = start.row(); row < wanted.firstRow(); row++) {
      for (int mcu = 0; mcu < layout.mcusPerRow(); mcu++) {
        blocks.skimMcu(places);
      }
    }
  }

  /** Decodes row by row from the right place, as far as that is not done already. */
  private boolean decode(Stretch stretch, RowStart start) throws JpegException {
    firstRow = Math.max(start.row(), wanted.firstRow());
    endRow = firstRow;
    boolean full;
    RowStart after;
    do {
      int first = firstMcu(endRow);
      int end = first + layout.mcusPerRow();
      for (mcus = Math.max(mcus, first); mcus < end; mcus++) {
        int mcu = mcus - first;
        if (mcu >= wanted.firstMcu() && mcu < wanted.endMcu()) {
          blocks.decodeMcu(places, mcus);
        } else {
          blocks.skimMcu(places);
        }
      }
      endRow++;
      after =
          mcus == end
              ? new RowStart(endRow, reader.bit(), blocks.predictions().clone())
              : new RowStart(endRow, starts[end], lastDc(end));
      int unknown = unknownCodes.nextSetBit(first);
      if (unknown >= 0 && unknown < end || !scan.reaches(after.bit())) {
        scan.abandon();
        return false;
      }
      full = firstMcu(endRow) + layout.mcusPerRow() > pageMcus;
    } while (!scan.rowDone(stretch, after, full) && !scan.isAbandoned());
    return !scan.isAbandoned();
  }

  /** The DC coefficients before an MCU of the page, by place in the scan. */
  private int[] lastDc(int mcu) {
    List<ScanLayout.Component> components = layout.components();
    int[] last = new int[components.size()];
    for (int place = 0; place < last.length; place++) {
      ScanLayout.Component c = components.get(place);
      int block = mcu * c.horizontal() - 1;
      last[place] = page[c.index()].readCoefficients(c.vertical() - 1)[BlockGroup.index(block)];
    }
    return last;
  }

  /** Adds to the DC coefficients of MCUs from one on what those before it add up to. */
  private void addToDc(ScanLayout.Component component, int mcu, int difference) {
    CoefficientRows rows = page[component.index()];
    int first = mcu * component.horizontal();
    int end = mcus * component.horizontal();
    for (int v = 0; v < component.vertical(); v++) {
      short[] values = rows.coefficients(v);
      long[] masks = rows.masks(v);
      for (int block = first; block < end; block++) {
        values[BlockGroup.index(block)] += (short) difference;
        masks[block] |= 1;
      }
    }
  }
}
