package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.EntropyInput;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.CoefficientRows;

/**
 * Decodes a scan, MCU row by MCU row. What all scans share: the order of blocks, restart markers,
 * and that blocks are left alone once the data of their restart interval are lost.
 */
public abstract class ScanDecoder {
  /** What {@link #idleMcus} says once the rest of the restart interval is lost. */
  static final int LOST = Integer.MAX_VALUE;

  final ScanLayout layout;
  final StreamParser stream;

  private final EntropyInput input;
  private final Restarts restarts;
  private final McuBlocks blocks;

  // MCUs of a row that are wanted.
  private int firstWanted;
  private int endWanted = Integer.MAX_VALUE;

  /** MCUs from here on that stay as they are; {@link #LOST} for all of the restart interval. */
  private int idle;

  ScanDecoder(StreamParser stream, ScanLayout layout, EntropyInput input) throws JpegException {
    this.layout = layout;
    this.stream = stream;
    this.input = input;
    this.blocks = new McuBlocks(layout);
    this.restarts = new Restarts(stream, input);
  }

  /**
   * The decoder for a scan.
   *
   * @param stream right after the scan header
   * @throws JpegException if the scan's parameters make no sense for the process, or a table that
   *     it asks for is missing or no prefix code
   */
  public static ScanDecoder of(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    Frame frame = stream.frame();
    if (frame.isProgressive()) {
      return frame.isArithmetic()
          ? ArithmeticScanDecoder.progressive(stream, scan, layout)
          : ProgressiveScanDecoder.ofScan(stream, scan, layout);
    }
    if (!scan.isWhole()) {
      stream
          .diagnostics()
          .warn(
              "a scan of a sequential image is always whole; its parameters are ignored",
              stream.offset());
    }
    return frame.isArithmetic()
        ? ArithmeticScanDecoder.sequential(stream, scan, layout)
        : new SequentialScanDecoder(stream, scan, layout);
  }

  /**
   * Decodes one MCU row. Blocks that the data do not reach keep what is there.
   *
   * @param coefficients by component of the frame; zero where a first scan is to write
   * @param firstRows row of blocks in {@code coefficients} at which the MCU row starts, by
   *     component of the frame
   */
  public final void decodeMcuRow(CoefficientRows[] coefficients, int[] firstRows)
      throws JpegException {
    blocks.enterRow(coefficients, firstRows);
    int mcu = 0;
    while (mcu < layout.mcusPerRow()) {
      if (restarts.isDue()) {
        boolean followed = restarts.pass() || input.zerosFollow();
        idle = idle == LOST && !followed ? LOST : 0;
        restart();
      }
      int end = mcu + Math.min(restarts.left(), layout.mcusPerRow() - mcu);
      int next;
      if (idle == 0) {
        next = decodeMcus(blocks, mcu, end);
        idle = idleMcus();
      } else {
        next = mcu + Math.min(idle, end - mcu);
        idle -= idle == LOST ? 0 : next - mcu;
      }
      restarts.countMcus(next - mcu);
      mcu = next;
    }
  }

  /**
   * Passes over one MCU row.
   *
   * @param coefficients where it may be decoded to if that is no faster; as for {@link
   *     #decodeMcuRow}
   */
  public final void passMcuRow(CoefficientRows[] coefficients, int[] firstRows)
      throws JpegException {
    int first = firstWanted;
    int end = endWanted;
    keepMcus(0, 0);
    decodeMcuRow(coefficients, firstRows);
    keepMcus(first, end);
  }

  /** Says what is wanted of the rows that are decoded; the rest may stay as it is. */
  public final void keep(WantedPart part) {
    keepMcus(part.firstMcu(), part.endMcu());
    for (int component = 0; component < part.lastCoefficients().length; component++) {
      keepUpTo(component, part.lastCoefficients()[component]);
    }
  }

  private void keepMcus(int first, int end) {
    firstWanted = first;
    endWanted = end;
  }

  /**
   * Says up to which position the coefficients of a component are wanted; nobody reads those
   * beyond. All unless said.
   *
   * @param component of the frame
   * @param lastWanted in zig-zag order
   */
  void keepUpTo(int component, int lastWanted) {
    // Who does not override this decodes all.
  }

  /** What DC coefficients of so many components are predicted from. */
  final DcPredictions newPredictions(int components) throws JpegException {
    return new DcPredictions(components, stream.frame().isDifferential());
  }

  /** Whether an MCU of a row is wanted. */
  final boolean isWanted(int mcu) {
    return mcu >= firstWanted && mcu < endWanted;
  }

  /** The MCU before {@code end} up to which all from one on are wanted, or none is. */
  final int endOfAlike(int mcu, int end) {
    int next = mcu < firstWanted ? firstWanted : isWanted(mcu) ? endWanted : end;
    return Math.min(next, end);
  }

  /** Whether the data ended early: until a restart marker turns up, blocks stay as they are. */
  public final boolean isOutOfData() {
    return idle == LOST;
  }

  /** Tells the stream where this scan's data end. */
  public final void finish() {
    stream.endScan(end());
  }

  /** Index in the stream of the marker at which this scan's data end. */
  public final int end() {
    input.nextMarker();
    return input.position();
  }

  /** Passes over MCU rows that were not decoded, and tells the stream where the data end. */
  public final void skipRest() {
    stream.skipScan(end());
  }

  /**
   * Decodes MCUs side by side, one at least, up to the first after which {@link #idleMcus} has to
   * be asked.
   *
   * @param first of the MCU row
   * @param end exclusive
   * @return the MCU after the last that was decoded
   */
  abstract int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException;

  /** Forgets what is carried over from MCU to MCU. */
  abstract void restart();

  /**
   * Number of MCUs to come that this scan leaves as they are. Asked once after all MCUs that {@link
   * #decodeMcus} decoded; they end with the restart interval at the latest.
   */
  abstract int idleMcus() throws JpegException;
}
