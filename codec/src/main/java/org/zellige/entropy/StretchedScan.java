package org.zellige.entropy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.work.Uninterrupted;

/**
 * A sequential scan of all components without restart markers, decoded by several threads. Each
 * decodes {@linkplain Stretch stretches} of some rows of MCUs, and makes pixels of a stretch while
 * another decodes the next one. Who finds the last stretch unfinished begins the one after it at a
 * guessed place: Huffman codes fall into step with the right ones after some symbols, MCUs after
 * some more. What lies before the right place is forgotten once that is known.
 *
 * <p>Anything that a serial decoder would warn of ends this: the caller then decodes from the start
 * as if nothing had been. So the coefficients are those of a serial decoder, and it alone reports
 * damage.
 */
public final class StretchedScan {
  /**
   * Bytes of coefficients in a stretch: with those before the right place and two rows of samples
   * they fit into the second cache, and few enough are left over for the last thread.
   */
  private static final int BYTES = 700_000;

  /** Rows that a stretch may have beyond those that it should have. */
  private static final int SPARE_ROWS = 2;

  /** Part of a row by which a guess lies before the place that is expected, at first. */
  private static final double LEAD = 0.15;

  private final SharedData data;
  private final ScanLayout layout;
  private final WantedPart wanted;
  private final HuffmanDecodeTable[] dcTables;
  private final HuffmanDecodeTable[] acTables;
  private final int mostRows;
  private final int threads;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private Stretch newest;
  private double lead = LEAD;

  /** Of the rows decoded last; 0 if there are none. */
  private double bitsPerRow;

  private volatile boolean broken;

  private StretchedScan(
      SharedData data,
      ScanLayout layout,
      WantedPart wanted,
      HuffmanDecodeTable[] dcTables,
      HuffmanDecodeTable[] acTables,
      int threads) {
    this.data = data;
    this.layout = layout;
    this.wanted = wanted;
    this.dcTables = dcTables;
    this.acTables = acTables;
    this.mostRows = mostRows(layout);
    this.threads = threads;
    RowStart start = new RowStart(0, 0, new int[dcTables.length]);
    this.newest = Stretch.at(start, 0);
    this.newest.end = start;
  }

  /**
   * Opens a scan.
   *
   * @param stream right after the scan header; not moved
   * @return empty if this is no such scan, or its data are not all in memory
   * @throws JpegException if a table that the scan asks for is missing or no prefix code
   */
  public static Optional<StretchedScan> of(
      StreamParser stream, Scan scan, ScanLayout layout, WantedPart wanted, int threads)
      throws JpegException {
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
    return Optional.of(
        new StretchedScan(
            new SharedData(window, stream.index()),
            layout,
            wanted,
            DecodeTables.dc(stream, scan),
            DecodeTables.ac(stream, scan),
            threads));
  }

  /** Bytes that each thread takes. */
  public static long memory(ScanLayout layout) {
    return StretchDecoder.memory(layout, mostRows(layout) + SPARE_ROWS);
  }

  private static long mcuRowBytes(ScanLayout layout) {
    return 128L * layout.blocksPerMcu() * layout.mcusPerRow();
  }

  private static int mostRows(ScanLayout layout) {
    return (int) Math.max(1, BYTES / mcuRowBytes(layout));
  }

  /** What one thread needs. */
  public StretchDecoder decoder() {
    return new StretchDecoder(this, layout, wanted, mostRows + SPARE_ROWS);
  }

  /** Whether all rows that are wanted are decoded, and nothing was wrong. */
  public boolean isComplete() {
    lock.lock();
    try {
      return !broken && isLast(newest.end);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the work of all threads: something is wrong. */
  public void abandon() {
    lock.lock();
    try {
      broken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells the stream where the data end. */
  public void finish(StreamParser stream) {
    data.nextMarker();
    if (wanted.endRow() < layout.mcuRows()) {
      stream.skipScan(data.position());
    } else {
      stream.endScan(data.position());
    }
  }

  SequentialBlocks blocks(BitReader reader, UnknownCode unknown) {
    SequentialBlocks blocks = new SequentialBlocks(reader, dcTables, acTables, ~0, unknown);
    for (int place = 0; place < dcTables.length; place++) {
      int component = layout.components().get(place).index();
      blocks.keepUpTo(place, wanted.lastCoefficients()[component]);
    }
    return blocks;
  }

  BitReader reader(long bit) {
    return new BitReader(data, bit);
  }

  /** Whether the data reach to a bit. */
  boolean reaches(long bit) {
    return data.reach(bit);
  }

  boolean isAbandoned() {
    return broken;
  }

  /** Begins the next stretch, for the calling thread to decode; null if there are none left. */
  @Nullable Stretch begin() {
    lock.lock();
    try {
      while (!broken) {
        RowStart start = newest.end;
        if (start != null) {
          if (isLast(start)) {
            return null;
          }
          newest = Stretch.at(start, wantedRows(start.row()));
          return newest;
        }
        long guess = guess();
        if (guess >= 0) {
          int first = newest.wantedEnd();
          newest.next = Stretch.near(guess, first, wantedRows(first));
          newest = newest.next;
          return newest;
        }
        Uninterrupted.await(changed::await);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private boolean isLast(@Nullable RowStart start) {
    return start != null && start.row() >= wanted.endRow();
  }

  /** Fewer towards the end, so that all threads come to it at the same time. */
  private int wantedRows(int first) {
    int left = wanted.endRow() - Math.max(first, wanted.firstRow());
    return Math.max(1, Math.min(mostRows, left / (2 * threads)));
  }

  /** A bit shortly before the end of the newest stretch; −1 if it pays to wait for that. */
  private long guess() {
    Stretch before = newest;
    RowStart start = before.start;
    boolean whole = wanted.firstMcu() == 0 && wanted.endMcu() >= layout.mcusPerRow();
    if (!whole || bitsPerRow == 0 || before.wantedEnd() >= wanted.endRow()) {
      return -1;
    }
    double left = before.wantedRows - before.rows - lead;
    long from = start == null ? before.guess : start.bit() + before.bits;
    return left <= 0 ? -1 : from + (long) (left * bitsPerRow);
  }

  /** Waits until it is known where a stretch starts; null if that will never be, or at the end. */
  @Nullable RowStart awaitStart(Stretch stretch) {
    lock.lock();
    try {
      while (stretch.start == null && !broken) {
        Uninterrupted.await(changed::await);
      }
      RowStart start = stretch.start;
      if (broken || start == null) {
        return null;
      }
      if (isLast(start)) {
        end(stretch, start); // the one before became longer than it should
        return null;
      }
      return start;
    } finally {
      lock.unlock();
    }
  }

  /** Tells that a stretch was begun in the wrong place. */
  void missed() {
    lock.lock();
    try {
      lead = Math.min(1, 2 * lead);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells that one more row of a stretch is decoded.
   *
   * @param after where the next row starts
   * @param full whether there is no room for it
   * @return whether the stretch ends here
   */
  boolean rowDone(Stretch stretch, RowStart after, boolean full) {
    lock.lock();
    try {
      RowStart start = requireNonNull(stretch.start);
      stretch.rows++;
      stretch.bits = after.bit() - start.bit();
      bitsPerRow = (double) stretch.bits / stretch.rows;
      Stretch next = stretch.next;
      boolean enough =
          next == null ? stretch.rows >= stretch.wantedRows : after.bit() >= next.guess;
      if (enough || stretch.rows > stretch.wantedRows || full || isLast(after)) {
        end(stretch, after);
      }
      changed.signalAll();
      return stretch.end != null;
    } finally {
      lock.unlock();
    }
  }

  private void end(Stretch stretch, RowStart after) {
    stretch.end = after;
    if (stretch.next != null) {
      stretch.next.start = after;
    }
    changed.signalAll();
  }
}
