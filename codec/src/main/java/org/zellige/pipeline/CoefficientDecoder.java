package org.zellige.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.entropy.ScanDecoder;
import org.zellige.entropy.ScanLayout;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.CoefficientRows;

/** Decodes the scans of a DCT frame into coefficients. */
final class CoefficientDecoder {
  private final StreamParser stream;
  private final FrameLayout layout;
  private final WorkBudget work;

  /** By component; null before its first scan. */
  private final int[] @Nullable [] steps;

  CoefficientDecoder(StreamParser stream, FrameLayout layout, Limits limits) {
    this.stream = stream;
    this.layout = layout;
    this.work = new WorkBudget(layout, limits, stream.offset());
    this.steps = new int[layout.components().size()][];
  }

  /** Bytes that coefficients take. */
  static long memory(FrameLayout layout, boolean whole) {
    long sum = 0;
    for (FrameLayout.Component c : layout.components()) {
      sum +=
          whole
              ? c.coefficientMemory()
              : CoefficientRows.memory(c.paddedBlocksPerRow(), c.vertical());
    }
    return sum;
  }

  /**
   * Decodes a scan of all components, with the memory of one MCU row of coefficients.
   *
   * @param listener told at the end
   */
  void streamScan(Scan scan, Destination destination, ScanListener listener) throws IOException {
    ScanLayout order = layout.scan(scan, stream.offset());
    latchSteps(order);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    SampleReconstruction<?> output = destination.ofCoefficients(steps);
    CoefficientRows[] window = new CoefficientRows[steps.length];
    for (int i = 0; i < window.length; i++) {
      FrameLayout.Component c = layout.components().get(i);
      window[i] = new CoefficientRows(c.paddedBlocksPerRow(), c.vertical());
    }
    int[] firstRows = new int[steps.length];
    for (int row = 0; row < output.endMcuRow(); row++) {
      for (CoefficientRows rows : window) {
        rows.clear();
      }
      decoder.decodeMcuRow(window, firstRows);
      output.mcuRow(row, window, firstRows);
    }
    if (output.endMcuRow() < order.mcuRows()) {
      decoder.skipRest();
    } else {
      decoder.finish();
    }
    ScanProgress progress = new ScanProgress(steps.length);
    progress.begin(scan, order, false);
    if (!listener.wants(progress) || listener.shown()) {
      Scans.skipFurther(stream);
    }
  }

  /**
   * Decodes every scan into the coefficients of the whole image, then hands those on.
   *
   * @param listener may have them handed on before
   */
  void allScans(Scan first, Destination destination, ScanListener listener) throws IOException {
    CoefficientImage image = new CoefficientImage(stream.frame(), layout);
    boolean complete =
        Scans.forEach(
            stream,
            first,
            scan -> decodeScan(scan, image),
            () -> {
              if (listener.wants(image.progress())) {
                image.render(steps, destination);
                return listener.shown();
              }
              return true;
            });
    if (complete) {
      warnOfMissingScans();
      if (!image.isRendered()) {
        image.render(steps, destination);
      }
    }
  }

  /** Decodes every scan, and keeps the coefficients as they are. */
  CoefficientImage wholeImage(Scan first) throws IOException {
    CoefficientImage image = new CoefficientImage(stream.frame(), layout);
    Scans.forEach(stream, first, scan -> decodeScan(scan, image), () -> true);
    warnOfMissingScans();
    return image;
  }

  /** Quantisation steps by component, in zig-zag order; null before its first scan. */
  int[] @Nullable [] steps() {
    return steps;
  }

  private void warnOfMissingScans() throws JpegException {
    for (int[] of : steps) {
      if (of == null) {
        stream.diagnostics().warn("a component without a scan; it is shown as zeros", -1);
      }
    }
  }

  private void decodeScan(Scan scan, CoefficientImage image) throws JpegException {
    ScanLayout order = layout.scan(scan, stream.offset());
    work.charge(order, stream.offset());
    latchSteps(order);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    image.progress().begin(scan, order, stream.frame().isProgressive());
    int rowsPerMcuRow = rowsPerMcuRow(order);
    int[] firstRows = new int[steps.length];
    for (int row = 0; row < order.mcuRows(); row++) {
      // libjpeg takes no notice of where arithmetic-coded data end.
      if (stream.frame().isArithmetic() || !decoder.isOutOfData()) {
        image.progress().reach(row / rowsPerMcuRow);
      }
      decoder.decodeMcuRow(image.coefficients(), firstRows);
      for (ScanLayout.Component c : order.components()) {
        firstRows[c.index()] += c.vertical();
      }
    }
    decoder.finish();
  }

  /** Rows of a scan in a row of MCUs of an interleaved one. */
  private int rowsPerMcuRow(ScanLayout order) throws JpegException {
    boolean alone = order.components().size() == 1;
    int index = order.components().get(0).index();
    return alone ? stream.frame().components().get(index).vertical() : 1;
  }

  /** Keeps the tables in force at a component's first scan: a later DQT may redefine the slot. */
  private void latchSteps(ScanLayout order) throws JpegException {
    for (ScanLayout.Component c : order.components()) {
      if (steps[c.index()] == null) {
        int slot = stream.frame().components().get(c.index()).quantTable();
        QuantTable table = stream.tables().quant(slot);
        if (table == null) {
          throw new JpegException(
              "quantisation table %d of component %d is not defined"
                  .formatted(slot, layout.components().get(c.index()).id()),
              stream.offset());
        }
        steps[c.index()] = table.steps();
      }
    }
  }
}
