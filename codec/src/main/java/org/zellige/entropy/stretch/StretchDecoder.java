package org.zellige.entropy.stretch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.decode.McuBlocks;
import org.zellige.entropy.decode.SequentialBlocks;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Decodes stretches of a {@link StretchedScan}, one after the other, for one thread. */
public final class StretchDecoder {
  /** MCUs that are decoded from a guessed place between two looks at whether it is known. */
  private static final int GUESSED_TOGETHER = 16;

  private final StretchedScan scan;
  private final Stretches stretches;
  private final ScanLayout layout;
  private final WantedPart wanted;

  /** Coefficients of MCUs side by side, row after row of them, by component of the frame. */
  private final CoefficientRows[] page;

  private final int pageMcus;
  private final McuBlocks places;

  /** MCUs between restart markers; 0 for none. */
  private final int restartInterval;

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

  /** First bit of each of them that was decoded from a guessed place, and of the one after. */
  private final long[] starts;

  /** MCUs left before the next restart marker. */
  private int left = Integer.MAX_VALUE;

  /** Number of the first bit of each code that no table holds. */
  private final List<Long> unknownCodes = new ArrayList<>();

  /**
   * @param rows rows of MCUs for which there is room
   */
  StretchDecoder(
      StretchedScan scan,
      Stretches stretches,
      ScanLayout layout,
      WantedPart wanted,
      int rows,
      int restartInterval) {
    this.scan = scan;
    this.stretches = stretches;
    this.restartInterval = restartInterval;
    this.layout = layout;
    this.wanted = wanted;
    this.groupedMcus = groupedMcus(layout);
    this.pageMcus = rows * groupedMcus;
    this.page = new CoefficientRows[layout.components().size()];
    for (ScanLayout.Component c : layout.components()) {
      page[c.index()] = new CoefficientRows(pageMcus * c.horizontal(), c.vertical());
    }
    this.starts = new long[pageMcus + 1];
    this.places = new McuBlocks(layout);
    places.enterRow(page, new int[page.length]);
    goTo(0);
  }

  private static int groupedMcus(ScanLayout layout) {
    return BlockGroup.count(layout.mcusPerRow()) * BlockGroup.BLOCKS;
  }

  /** Bytes of the coefficients for which there is room, and of where MCUs start. */
  static long memory(ScanLayout layout, int rows) {
    long sum = (long) Long.BYTES * rows * groupedMcus(layout);
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
    Stretch stretch = stretches.begin();
    if (stretch == null) {
      return false;
    }
    clear();
    if (stretch.start == null) {
      guess(stretch);
    }
    McuStart start = stretches.awaitStart(stretch);
    if (start == null) {
      return false;
    }
    firstRow = Math.max(rowFrom(start.mcu()), wanted.firstRow());
    boolean joined = stretch.guess >= 0 && join(start);
    if ((joined || begin(start)) && decode(stretch, start.bit())) {
      return true;
    }
    stretches.abandon();
    return false;
  }

  /** The first row that begins with an MCU, or after it. */
  private int rowFrom(int mcu) {
    return (mcu + layout.mcusPerRow() - 1) / layout.mcusPerRow();
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
    blocks = scan.blocks(reader, () -> unknownCodes.add(reader.bit()));
  }

  /** Decodes from the guessed place until it is known where the stretch starts. */
  private void guess(Stretch stretch) throws JpegException {
    goTo(stretch.guess);
    starts[0] = stretch.guess;
    while (mcus < pageMcus
        && stretch.start == null
        && !stretches.areAbandoned()
        && !reader.isOverrun()) {
      mcus = blocks.decodeMcus(places, mcus, Math.min(pageMcus, mcus + GUESSED_TOGETHER), starts);
    }
  }

  /**
   * Makes the MCU that begins in the right place the first one.
   *
   * @return false if there is none, or not enough room after it
   */
  private boolean join(McuStart start) {
    int found = Arrays.binarySearch(starts, 0, mcus, start.bit());
    if (found < 0 || pageMcus - found < layout.mcusPerRow()) {
      if (mcus > 0 && starts[mcus - 1] >= start.bit()) {
        stretches.missed();
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

  /** Goes to where a stretch starts, and passes over what is not wanted before its first row. */
  private boolean begin(McuStart start) throws JpegException {
    clear();
    firstMcu = 0;
    stride = groupedMcus;
    goTo(start.bit());
    System.arraycopy(start.predictions(), 0, blocks.predictions(), 0, start.predictions().length);
    if (restartInterval > 0) {
      left = (restartInterval - start.mcu() % restartInterval) % restartInterval;
    }
    int end = firstRow * layout.mcusPerRow();
    for (int mcu = start.mcu(); mcu < end; ) {
      if (!enter(mcu)) {
        return false;
      }
      mcu += skim(Math.min(end - mcu, layout.mcusPerRow()));
      if (!unknownCodes.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Passes over MCUs, the first of which was entered, up to the next restart marker.
   *
   * @return how many
   */
  private int skim(int most) throws JpegException {
    int count = beforeRestart(most);
    blocks.skimMcus(places, count);
    left -= count - 1;
    return count;
  }

  /** Decodes MCUs into the page likewise; fewer, but one at least, if the data end. */
  private int decodeMcus(int most) throws JpegException {
    int count = blocks.decodeMcus(places, mcus, mcus + beforeRestart(most)) - mcus;
    left -= count - 1;
    return count;
  }

  /** How many of some MCUs, the first of which was entered, come before a restart marker. */
  private int beforeRestart(int most) {
    return left < most ? left + 1 : most;
  }

  /**
   * Passes the restart marker before an MCU if one is due.
   *
   * @return false if it is not there, or the data before it were too few
   */
  private boolean enter(int mcu) {
    if (left-- > 0) {
      return true;
    }
    left = restartInterval - 1;
    long start = scan.startOf(mcu / restartInterval);
    long passed = start - reader.bit();
    if (start < 0 || passed < 0) {
      return false;
    }
    if (passed < 8) {
      reader.skip((int) passed);
    } else {
      goTo(start);
    }
    blocks.restart();
    return true;
  }

  /**
   * Decodes row by row from the right place, as far as that is not done already.
   *
   * @param start number of the first bit there
   */
  private boolean decode(Stretch stretch, long start) throws JpegException {
    endRow = firstRow;
    long before = start;
    boolean full;
    McuStart after;
    do {
      int first = firstMcu(endRow);
      int end = first + layout.mcusPerRow();
      int number = endRow * layout.mcusPerRow();
      mcus = Math.max(mcus, first);
      while (mcus < end) {
        int mcu = mcus - first;
        if (!enter(number + mcu)) {
          return false;
        }
        if (mcu < wanted.firstMcu()) {
          mcus += skim(wanted.firstMcu() - mcu);
        } else if (mcu < wanted.endMcu()) {
          mcus += decodeMcus(Math.min(wanted.endMcu(), layout.mcusPerRow()) - mcu);
        } else {
          mcus += skim(end - mcus);
        }
      }
      number += layout.mcusPerRow();
      endRow++;
      after =
          mcus == end
              ? new McuStart(number, reader.bit(), blocks.predictions().clone())
              : new McuStart(number, starts[end], lastDc(end));
      if (hasUnknownCode(before, after.bit()) || !scan.reaches(interval(number - 1), after.bit())) {
        return false;
      }
      before = after.bit();
      full = firstMcu(endRow) + layout.mcusPerRow() > pageMcus;
    } while (!stretches.rowDone(stretch, after, full) && !stretches.areAbandoned());
    return !stretches.areAbandoned();
  }

  /** Whether a code that no table holds begins with one of some bits. */
  private boolean hasUnknownCode(long first, long end) {
    for (long bit : unknownCodes) {
      if (bit >= first && bit < end) {
        return true;
      }
    }
    return false;
  }

  /** The restart interval that an MCU lies in. */
  private int interval(int mcu) {
    return restartInterval > 0 ? mcu / restartInterval : 0;
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
