package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * Decodes a scan, MCU row by MCU row. What all scans share: the order of blocks, restart markers,
 * and that blocks are left alone once the data of their restart interval are lost.
 */
public abstract class ScanDecoder {
  final ScanLayout layout;
  final StreamParser stream;
  private final EntropyInput input;
  private final Restarts restarts;

  /** No more data for this restart interval: the blocks stay as they are. */
  private boolean exhausted;

  ScanDecoder(StreamParser stream, ScanLayout layout, EntropyInput input) {
    this.layout = layout;
    this.stream = stream;
    this.input = input;
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
    return switch (stream.frame().process()) {
      case PROGRESSIVE -> ProgressiveScanDecoder.ofScan(stream, scan, layout);
      case EXTENDED_SEQUENTIAL_ARITHMETIC -> ArithmeticScanDecoder.sequential(stream, scan, layout);
      case PROGRESSIVE_ARITHMETIC -> ArithmeticScanDecoder.progressive(stream, scan, layout);
      default -> new SequentialScanDecoder(stream, scan, layout);
    };
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
    for (int mcu = 0; mcu < layout.mcusPerRow(); mcu++) {
      if (restarts.isDue()) {
        exhausted &= !restarts.pass() && !input.zerosFollow();
        restart();
      }
      restarts.countMcu();
      if (!exhausted) {
        decodeMcu(mcu, coefficients, firstRows);
        exhausted = isExhausted();
      }
    }
  }

  /** Tells the stream where this scan's data end. */
  public final void finish() {
    input.nextMarker();
    stream.endScan(input.position());
  }

  private void decodeMcu(int mcu, CoefficientRows[] coefficients, int[] firstRows)
      throws JpegException {
    for (int i = 0; i < layout.components().size(); i++) {
      ScanLayout.Component c = layout.components().get(i);
      CoefficientRows target = coefficients[c.index()];
      for (int v = 0; v < c.vertical(); v++) {
        int row = firstRows[c.index()] + v;
        short[] values = target.coefficients(row);
        long[] masks = target.masks(row);
        for (int h = 0; h < c.horizontal(); h++) {
          int block = mcu * c.horizontal() + h;
          masks[block] = decodeBlock(i, values, BlockGroup.index(block), masks[block]);
        }
      }
    }
  }

  /**
   * Decodes what the scan holds of a block.
   *
   * @param component its place in the scan
   * @param values the coefficient of zig-zag position k stands at {@code at + 16·k}
   * @param mask bit k is set where that coefficient may not be zero
   * @return the mask afterwards
   */
  abstract long decodeBlock(int component, short[] values, int at, long mask) throws JpegException;

  /** Forgets what is carried over from MCU to MCU. */
  abstract void restart();

  /**
   * Whether the rest of the restart interval is lost. Asked after every MCU; warns the first time.
   */
  abstract boolean isExhausted() throws JpegException;
}
