package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.entropy.decode.LosslessScanDecoder;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.OutputLayout;
import org.zellige.sample.SampleRows;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.Prediction;

/** Decodes the scans of a lossless frame into samples (T.81 annex H). */
final class LosslessDecoder {
  private final StreamParser stream;
  private final FrameLayout frame;
  private final OutputLayout layout;
  private final List<SampleRows<short[]>> samples;
  private final WorkBudget work;

  /**
   * @param samples of the layout's window, by component: a ring of MCU rows for {@link
   *     #streamScan}, all of them for {@link #allScans}
   */
  LosslessDecoder(
      StreamParser stream,
      FrameLayout frame,
      OutputLayout layout,
      List<SampleRows<short[]>> samples,
      Limits limits) {
    this.stream = stream;
    this.frame = frame;
    this.layout = layout;
    this.samples = List.copyOf(samples);
    this.work = new WorkBudget(frame, limits, stream.offset());
  }

  /** Bytes that the lines of a scan take, beside the samples. */
  static long memory(FrameLayout frame) {
    long sum = 0;
    for (FrameLayout.Component c : frame.components()) {
      sum += (long) Integer.BYTES * c.paddedBlocksPerRow() * (c.vertical() + 1);
    }
    return sum;
  }

  /** Decodes a scan of all components, handing on every MCU row. */
  void streamScan(Scan scan, Destination.SampleConsumer next) throws IOException {
    ScanLines lines = open(scan);
    for (int row = 0; row < layout.endMcuRow(); row++) {
      lines.decodeMcuRow();
      if (row >= layout.firstMcuRow()) {
        next.mcuRowDone(row);
      }
    }
    lines.decoder.finish();
    if (layout.endMcuRow() < frame.mcuRows()) {
      stream.skipScan();
    }
    Scans.skipFurther(stream);
  }

  /** Decodes every scan, then hands on the MCU rows. */
  void allScans(Scan first, Destination.SampleConsumer next) throws IOException {
    Scans.forEach(stream, first, this::decodeScan, () -> true);
    for (int row = layout.firstMcuRow(); row < layout.endMcuRow(); row++) {
      next.mcuRowDone(row);
    }
  }

  private void decodeScan(Scan scan) throws JpegException {
    ScanLines lines = open(scan);
    work.charge(lines.order, stream.offset());
    for (int row = 0; row < lines.order.mcuRows(); row++) {
      lines.decodeMcuRow();
    }
    lines.decoder.finish();
  }

  private ScanLines open(Scan scan) throws JpegException {
    Frame header = stream.frame();
    int predictor = scan.spectralStart();
    boolean known = header.isDifferential() ? predictor == 0 : predictor >= 1 && predictor <= 7;
    if (!known || scan.approximationLow() >= header.precision()) {
      throw new JpegException(
          "predictor %d and point transform %d in a %s frame of %d bits"
              .formatted(predictor, scan.approximationLow(), header.process(), header.precision()),
          stream.offset());
    }
    return new ScanLines(scan, frame.scan(scan, stream.offset()), header);
  }

  /** A scan on its way from differences to samples: one MCU row of it. */
  private final class ScanLines {
    final ScanLayout order;
    final LosslessScanDecoder decoder;
    private final int pointTransform;

    /**
     * The bits that are kept of a sample. As in libjpeg they fill an array of bytes or shorts:
     * where damage leads out of the range, it shows; between frames all sixteen count.
     */
    private final int mask;

    // By place in the scan; the lines by line of the MCU row, too.
    private final int[][][] lines;
    private final Prediction[] predictions;

    /** MCU row of the scan. */
    private int nextRow;

    ScanLines(Scan scan, ScanLayout order, Frame header) throws JpegException {
      this.order = order;
      this.decoder = LosslessScanDecoder.of(stream, scan, order);
      this.pointTransform = scan.approximationLow();
      this.mask = header.precision() <= 8 && !header.isDifferential() ? 0xFF : 0xFFFF;
      int count = order.components().size();
      this.lines = new int[count][][];
      this.predictions = new Prediction[count];
      int initial = 1 << (header.precision() - pointTransform - 1);
      for (int i = 0; i < count; i++) {
        ScanLayout.Component c = order.components().get(i);
        lines[i] = new int[c.vertical()][order.mcusPerRow() * c.horizontal()];
        int width = frame.components().get(c.index()).width();
        predictions[i] = new Prediction(scan.spectralStart(), initial, width);
      }
    }

    void decodeMcuRow() throws JpegException {
      boolean anew = decoder.decodeMcuRow(lines);
      for (int i = 0; i < lines.length; i++) {
        ScanLayout.Component c = order.components().get(i);
        if (anew) {
          predictions[i].restart();
        }
        for (int v = 0; v < c.vertical(); v++) {
          predictions[i].undo(lines[i][v]);
          store(c.index(), nextRow * c.vertical() + v, lines[i][v]);
        }
      }
      nextRow++;
    }

    /** Keeps what the window shows of a line of the frame. */
    private void store(int component, int line, int[] from) {
      OutputLayout.Component window = layout.components().get(component);
      int y = line - layout.firstMcuRow() * window.blockRowsPerMcu();
      if (y < 0 || y >= window.height()) {
        return;
      }
      SampleRows<short[]> to = samples.get(component);
      int offset = to.offset(y);
      for (int x = 0; x < window.width(); x++) {
        to.samples()[offset + x] = (short) (from[window.firstBlock() + x] << pointTransform & mask);
      }
    }
  }
}
