package org.zellige.entropy.decode;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.entropy.bits.EntropyInput;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/**
 * Decodes a scan of a lossless frame into differences, MCU row by MCU row (T.81 H.2). What all such
 * scans share: restart markers, and what stands in for data that are lost.
 */
public abstract class LosslessScanDecoder {
  final ScanLayout layout;
  final StreamParser stream;
  private final EntropyInput input;
  private final Restarts restarts;

  private boolean starting = true;

  /** No more data for this restart interval. */
  private boolean exhausted;

  LosslessScanDecoder(StreamParser stream, ScanLayout layout, EntropyInput input)
      throws JpegException {
    this.layout = layout;
    this.stream = stream;
    this.input = input;
    this.restarts = new Restarts(stream, input);
    int interval = stream.tables().restartInterval();
    if (interval % layout.mcusPerRow() != 0) {
      throw new JpegException(
          "a restart interval of %d MCUs in a lossless frame with %d of them in a row"
              .formatted(interval, layout.mcusPerRow()),
          stream.offset());
    }
  }

  /**
   * The decoder for a scan.
   *
   * @param stream right after the scan header
   * @throws JpegException if a table that the scan asks for is missing or no prefix code, or a
   *     restart interval is no whole number of lines (T.81 H.1.1)
   */
  public static LosslessScanDecoder of(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    return stream.frame().isArithmetic()
        ? new LosslessArithmeticDecoder(stream, scan, layout)
        : new LosslessHuffmanDecoder(stream, scan, layout);
  }

  /**
   * Decodes one MCU row. In a restart interval whose data are lost all differences are zero.
   *
   * @param differences by place in the scan and line of the MCU row; with room for whole MCUs
   * @return whether the row is predicted without those before it
   */
  public final boolean decodeMcuRow(int[][][] differences) throws JpegException {
    boolean anew = starting;
    starting = false;
    if (restarts.isDue()) {
      exhausted &= !restarts.pass() && !input.zerosFollow();
      restart();
      anew = true;
    }
    restarts.countMcus(layout.mcusPerRow());
    if (exhausted) {
      for (int[][] lines : differences) {
        for (int[] line : lines) {
          Arrays.fill(line, 0);
        }
      }
      // As libjpeg has it: the lost lines get the initial prediction all over.
      return true;
    }
    for (int mcu = 0; mcu < layout.mcusPerRow(); mcu++) {
      decodeMcu(mcu, differences);
    }
    exhausted = isExhausted();
    return anew;
  }

  /** Tells the stream where this scan's data end. */
  public final void finish() {
    input.nextMarker();
    stream.endScan(input.position());
  }

  private void decodeMcu(int mcu, int[][][] differences) throws JpegException {
    for (int i = 0; i < differences.length; i++) {
      ScanLayout.Component c = layout.components().get(i);
      for (int v = 0; v < c.vertical(); v++) {
        int[] line = differences[i][v];
        for (int h = 0; h < c.horizontal(); h++) {
          int x = mcu * c.horizontal() + h;
          line[x] = decodeDifference(i, v, x);
        }
      }
    }
  }

  /**
   * Decodes the difference of a sample.
   *
   * @param component its place in the scan
   * @param v line of the MCU row
   * @param x place in the line
   * @return −32767…32768
   */
  abstract int decodeDifference(int component, int v, int x) throws JpegException;

  /** Forgets what is carried over from MCU to MCU. */
  abstract void restart();

  /**
   * Whether the rest of the restart interval is lost. Asked after every MCU row; warns the first
   * time.
   */
  abstract boolean isExhausted() throws JpegException;
}
