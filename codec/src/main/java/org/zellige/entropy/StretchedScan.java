package org.zellige.entropy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * A sequential scan of all components without restart markers, decoded by several threads. Its data
 * are cut into {@linkplain Stretch stretches}, which are decoded from guessed places: Huffman codes
 * fall into step with the right ones after some symbols, MCUs after some more. Stretch after
 * stretch, the MCUs in between are decoded once more from the right place until both meet.
 *
 * <p>Anything that a serial decoder would warn of ends this: the caller then decodes from the start
 * as if nothing had been. So the coefficients are those of a serial decoder, and it alone reports
 * damage.
 */
public final class StretchedScan {
  /** Bytes of a stretch at least, many times what it takes to fall into step. */
  private static final int LEAST_BYTES = 1 << 14;

  /** Bytes of a stretch at most. */
  private static final int MOST_BYTES = 1 << 24;

  /** MCU rows of a stretch at least, so that few rows lie in two of them. */
  private static final int LEAST_ROWS = 6;

  /** Stretches that each thread decodes at least. */
  private static final int STRETCHES_PER_THREAD = 4;

  private final StretchDecoding decoding;
  private final byte[] data;
  private final int end;
  private final int bytes;
  private final List<Stretch> stretches;
  private final int mcus;

  /** Where the next MCU begins: its bit in the stretch to be joined next. */
  private long nextBit;

  /** The DC coefficients before the next MCU, by place in the scan. */
  private final int[] predictions;

  private final Deque<McuRun> runs = new ArrayDeque<>();
  private int known;
  private boolean broken;

  private StretchedScan(
      StretchDecoding decoding, byte[] data, int start, int end, List<Stretch> stretches) {
    this.decoding = decoding;
    this.data = data;
    this.end = end;
    this.bytes = end - start;
    this.stretches = List.copyOf(stretches);
    this.mcus = decoding.layout().mcusPerRow() * decoding.layout().mcuRows();
    this.predictions = new int[decoding.layout().components().size()];
  }

  /**
   * Cuts a scan.
   *
   * @param stream right after the scan header; not moved
   * @return empty if this is no such scan, or too little to be shared, or its data are not all in
   *     memory
   * @throws JpegException if a table that the scan asks for is missing or no prefix code
   */
  public static Optional<StretchedScan> of(
      StreamParser stream, Scan scan, ScanLayout layout, int threads) throws JpegException {
    Frame frame = stream.frame();
    StreamWindow window = stream.window();
    boolean sequential =
        !frame.isProgressive()
            && !frame.isArithmetic()
            && !frame.isDifferential()
            && scan.isWhole();
    if (!sequential || stream.tables().restartInterval() > 0 || !window.isComplete()) {
      return Optional.empty();
    }
    int start = stream.index();
    int end = window.nextMarker(start);
    long bytes = end - start;
    long wanted =
        Math.max(
            LEAST_BYTES,
            Math.min(
                bytes * LEAST_ROWS / layout.mcuRows(), bytes / (STRETCHES_PER_THREAD * threads)));
    wanted = Math.min(wanted, MOST_BYTES);
    if (bytes < 2 * wanted) {
      return Optional.empty();
    }
    List<Stretch> stretches = new ArrayList<>();
    int from = start;
    while (from < end) {
      int to = (int) Math.min(end, from + wanted);
      if (end - to < wanted / 2) {
        to = end;
      }
      // Neither a stuffed zero nor a fill byte begins a stretch.
      while (to < end && window.data()[to - 1] == (byte) 0xFF) {
        to++;
      }
      stretches.add(new Stretch(from, to));
      from = to;
    }
    long mcus = (long) layout.mcusPerRow() * layout.mcuRows();
    int perPage = (int) Math.max(layout.mcusPerRow(), 5 * mcus * wanted / (4 * bytes));
    StretchDecoding decoding =
        new StretchDecoding(
            DecodeTables.dc(stream, scan), DecodeTables.ac(stream, scan), layout, perPage);
    return Optional.of(new StretchedScan(decoding, window.data(), start, end, stretches));
  }

  /** Bytes of the scan's data. */
  public int bytes() {
    return bytes;
  }

  /** The stretches, from first to last. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** Decodes a stretch, which may be done for many at the same time. */
  public void decode(Stretch stretch) {
    stretch.decode(data, end, decoding);
  }

  /** Whether all MCUs of the image are known. */
  public boolean isComplete() {
    return known >= mcus;
  }

  /**
   * Joins the next stretch, once decoded, to those before.
   *
   * @return false if something is wrong
   */
  public boolean join(Stretch stretch) {
    while (nextBit < stretch.ownBits() && !broken && !isComplete()) {
      int mcu = indexOf(stretch, nextBit);
      if (mcu < 0) {
        mcu = bridge(stretch, -1 - mcu);
      }
      if (mcu < stretch.mcus() && !broken) {
        take(stretch, mcu);
      }
    }
    nextBit -= stretch.ownBits();
    return !broken;
  }

  /** The MCU that begins at a bit; −1 − the next one if there is none. */
  private static int indexOf(Stretch stretch, long bit) {
    int low = 0;
    int high = stretch.mcus();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretch.start(middle) < bit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < stretch.mcus() && stretch.start(low) == bit ? low : -1 - low;
  }

  /**
   * Decodes MCUs from the right place until one begins where the stretch has one.
   *
   * @param first the first MCU of the stretch that may
   * @return that MCU; the number of all if there is none
   */
  private int bridge(Stretch stretch, int first) {
    BitReader reader = stretch.reader(nextBit);
    SequentialBlocks decoder = decoding.blocks(reader, () -> broken = true);
    System.arraycopy(predictions, 0, decoder.predictions(), 0, predictions.length);
    McuBlocks places = decoding.places();
    CoefficientRows[] page = {};
    int inPage = 0;
    int met = first;
    while (nextBit < stretch.ownBits() && !broken && !isComplete()) {
      while (met < stretch.mcus() && stretch.start(met) < nextBit) {
        met++;
      }
      if (met < stretch.mcus() && stretch.start(met) == nextBit) {
        break;
      }
      if (inPage % decoding.mcusPerPage() == 0) {
        page = decoding.page();
        places.enterRow(page, new int[page.length]);
        inPage = 0;
      }
      try {
        decoder.decodeMcu(places, inPage);
      } catch (JpegException e) {
        throw new AssertionError(e); // an unknown code is taken down
      }
      add(new McuRun(known, page, inPage++, 1));
      nextBit = reader.bit();
      broken |= nextBit > stretch.bits();
    }
    System.arraycopy(decoder.predictions(), 0, predictions, 0, predictions.length);
    return nextBit < stretch.ownBits() && !isComplete() ? met : stretch.mcus();
  }

  /** Takes the MCUs of a stretch from one that begins in the right place. */
  private void take(Stretch stretch, int first) {
    int count = Math.min(stretch.mcus() - first, mcus - known);
    int perPage = decoding.mcusPerPage();
    ScanLayout layout = decoding.layout();
    int[] differences = new int[predictions.length];
    for (int i = 0; i < differences.length; i++) {
      int wrong = first == 0 ? 0 : lastDc(stretch, first - 1, layout.components().get(i));
      differences[i] = predictions[i] - wrong;
    }
    for (int mcu = first; mcu < first + count; ) {
      int inPage = mcu % perPage;
      int piece = Math.min(perPage - inPage, first + count - mcu);
      McuRun run = new McuRun(known, stretch.pages().get(mcu / perPage), inPage, piece);
      for (int i = 0; i < differences.length; i++) {
        run.addToDc(layout.components().get(i), differences[i]);
      }
      add(run);
      mcu += piece;
    }
    for (int i = 0; i < differences.length; i++) {
      predictions[i] = stretch.predictions()[i] + differences[i];
    }
    nextBit = stretch.end();
    boolean all = first + count == stretch.mcus();
    long last = all ? stretch.end() : stretch.start(first + count);
    broken |= stretch.hasUnknownCode(first, first + count) || last > stretch.bits();
  }

  /** The last DC coefficient of a component in an MCU. */
  private int lastDc(Stretch stretch, int mcu, ScanLayout.Component c) {
    CoefficientRows[] page = stretch.pages().get(mcu / decoding.mcusPerPage());
    int block = (mcu % decoding.mcusPerPage() + 1) * c.horizontal() - 1;
    return page[c.index()].readCoefficients(c.vertical() - 1)[BlockGroup.index(block)];
  }

  private void add(McuRun run) {
    McuRun last = runs.peekLast();
    if (last != null
        && last.page() == run.page()
        && last.firstOfPage() + last.count() == run.firstOfPage()) {
      runs.removeLast();
      runs.add(
          new McuRun(
              last.firstOfImage(), last.page(), last.firstOfPage(), last.count() + run.count()));
    } else {
      runs.add(run);
    }
    known += run.count();
  }

  /** Number of MCU rows that are known from the first on. */
  public int knownRows() {
    return Math.min(known, mcus) / decoding.layout().mcusPerRow();
  }

  /** Says that MCU rows before one will not be asked for any more. */
  public void release(int firstRow) {
    int first = firstRow * decoding.layout().mcusPerRow();
    while (runs.size() > 1 && runs.getFirst().endOfImage() <= first) {
      McuRun run = runs.removeFirst();
      if (runs.stream().noneMatch(other -> other.page() == run.page())) {
        decoding.release(run.page());
      }
    }
  }

  /** A known MCU row that was not released. */
  public McuRow row(int row) {
    ScanLayout layout = decoding.layout();
    int first = row * layout.mcusPerRow();
    int rowEnd = first + layout.mcusPerRow();
    for (McuRun run : runs) {
      if (run.firstOfImage() <= first && rowEnd <= run.endOfImage()) {
        return new McuRow(run.page(), run.firstOfPage() + first - run.firstOfImage());
      }
    }
    CoefficientRows[] whole = decoding.room(layout.mcusPerRow());
    for (McuRun run : runs) {
      int from = Math.max(first, run.firstOfImage());
      int until = Math.min(rowEnd, run.endOfImage());
      if (from < until) {
        run.copy(from, until - from, whole, from - first, layout);
      }
    }
    return new McuRow(whole, 0);
  }

  /** Tells the stream where the data end. */
  public void finish(StreamParser stream) {
    stream.endScan(end);
  }
}
