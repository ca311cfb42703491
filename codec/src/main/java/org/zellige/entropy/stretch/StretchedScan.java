package org.zellige.entropy.stretch;

import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.bits.SharedData;
import org.zellige.entropy.decode.SequentialBlocks;
import org.zellige.entropy.decode.SequentialTables;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.entropy.huffman.UnknownCode;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;

/**
 * A sequential scan of all components, decoded by several threads. Each decodes {@linkplain Stretch
 * stretches} of some rows of MCUs, and makes pixels of a stretch while another decodes the next
 * one. {@link Stretches} say where they start.
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

  /** Arrays that the bytes of a stream may stand in at a time. */
  private static final int COPIES = 3;

  private final StreamWindow window;
  private final SharedData data;
  private final ScanLayout layout;
  private final WantedPart wanted;
  private final SequentialTables tables;
  private final int restartInterval;
  private final Stretches stretches;

  private StretchedScan(
      StreamWindow window,
      SharedData data,
      ScanLayout layout,
      WantedPart wanted,
      SequentialTables tables,
      int restartInterval,
      int threads) {
    this.window = window;
    this.data = data;
    this.layout = layout;
    this.wanted = wanted;
    this.tables = tables;
    this.restartInterval = restartInterval;
    int components = tables.dc.length;
    int rows = mostRows(layout);
    this.stretches =
        restartInterval > 0
            ? new RestartStretches(data, layout, wanted, rows, threads, restartInterval, components)
            : new GuessedStretches(
                layout, wanted, rows, threads, new McuStart(0, 0, new int[components]));
  }

  /**
   * Opens a scan. {@link #finish} or {@link #giveUp} must follow.
   *
   * @param stream right after the scan header; not moved
   * @param spare bytes that may be taken to keep the data if they are not in memory
   * @return empty if this is no such scan, or its data may be too many
   * @throws JpegException if a table that the scan asks for is missing or no prefix code
   */
  public static Optional<StretchedScan> of(
      StreamParser stream, Scan scan, ScanLayout layout, WantedPart wanted, int threads, long spare)
      throws JpegException {
    Frame frame = stream.frame();
    StreamWindow window = stream.window();
    boolean sequential =
        !frame.isProgressive()
            && !frame.isArithmetic()
            && !frame.isDifferential()
            && scan.isWhole();
    if (!sequential || (!window.isComplete() && COPIES * mostData(layout) > spare)) {
      return Optional.empty();
    }
    int mcus = layout.mcusPerRow() * layout.mcuRows();
    int stated = stream.tables().restartInterval();
    int interval = stated < mcus ? stated : 0;
    int intervals = interval > 0 ? (mcus - 1) / interval + 1 : 1;
    StretchedScan stretched =
        new StretchedScan(
            window,
            new SharedData(window, stream.index(), intervals),
            layout,
            wanted,
            new SequentialTables(stream, scan),
            interval,
            threads);
    if (!window.isComplete()) {
      window.keep(mostData(layout));
    }
    return Optional.of(stretched);
  }

  /** Bytes that each thread takes. */
  public static long memory(ScanLayout layout) {
    return StretchDecoder.memory(layout, mostRows(layout) + SPARE_ROWS);
  }

  /** Bytes that the data take, and where their restart intervals start. */
  public static long dataMemory(StreamParser stream, ScanLayout layout) {
    long data = stream.window().end() - stream.index();
    int interval = stream.tables().restartInterval();
    long mcus = (long) layout.mcusPerRow() * layout.mcuRows();
    // While their number doubles, they are there twice.
    return data + (interval > 0 ? 2 * Long.BYTES * (mcus / interval) : 0);
  }

  /** Bytes of data that are kept of a stream: a sample takes one at most in any use. */
  private static long mostData(ScanLayout layout) {
    return 64L * layout.blocksPerMcu() * layout.mcusPerRow() * layout.mcuRows();
  }

  private static long mcuRowBytes(ScanLayout layout) {
    return 128L * layout.blocksPerMcu() * layout.mcusPerRow();
  }

  private static int mostRows(ScanLayout layout) {
    return (int) Math.max(1, BYTES / mcuRowBytes(layout));
  }

  /** What one thread needs. */
  public StretchDecoder decoder() {
    return new StretchDecoder(
        this, stretches, layout, wanted, mostRows(layout) + SPARE_ROWS, restartInterval);
  }

  /** Ends the work of all threads: something is wrong. */
  public void abandon() {
    stretches.abandon();
  }

  /**
   * Tells the stream where the data end, if all is decoded and nothing was wrong.
   *
   * @return false otherwise; {@link #giveUp} must follow
   */
  public boolean finish(StreamParser stream) {
    if (!stretches.areComplete()) {
      return false;
    }
    data.nextMarker();
    if (!window.release()) {
      return false;
    }
    if (wanted.endRow() < layout.mcuRows()) {
      stream.skipScan(data.position());
    } else {
      stream.endScan(data.position());
    }
    return true;
  }

  /** Brings the stream back to the start of the data. */
  public void giveUp() {
    window.restore();
  }

  SequentialBlocks blocks(BitReader reader, UnknownCode unknown) {
    SequentialBlocks blocks = new SequentialBlocks(reader, tables, false, unknown);
    for (int place = 0; place < layout.components().size(); place++) {
      int component = layout.components().get(place).index();
      blocks.keepUpTo(place, wanted.lastCoefficients()[component]);
    }
    return blocks;
  }

  BitReader reader(long bit) {
    return new BitReader(data, bit);
  }

  /**
   * Where a restart interval starts.
   *
   * @return number of its first bit; −1 if the data end before
   */
  long startOf(int interval) {
    long start = data.startOf(interval);
    return start < 0 ? -1 : 8 * start;
  }

  /** Whether the data of a restart interval reach to a bit. */
  boolean reaches(int interval, long bit) {
    return bit <= 8 * data.endOf(interval);
  }
}
