package org.zellige.pipeline;

import java.io.IOException;
import org.zellige.JpegException;
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

  /** By component; null before its first scan. */
  private final int[][] steps;

  CoefficientDecoder(StreamParser stream, FrameLayout layout) {
    this.stream = stream;
    this.layout = layout;
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

  /** Decodes a scan of all components, with the memory of one MCU row of coefficients. */
  void streamScan(Scan scan, Destination destination) throws IOException {
    ScanLayout order = layout.scan(scan, stream.offset());
    latchSteps(order);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    Reconstruction<?> output = destination.ofCoefficients(steps);
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
    decoder.finish();
    if (output.endMcuRow() < layout.mcuRows()) {
      stream.skipScan();
    }
    Scans.skipFurther(stream);
  }

  /** Decodes every scan into the coefficients of the whole image, then hands those on. */
  void allScans(Scan first, Destination destination) throws IOException {
    CoefficientRows[] coefficients = new CoefficientRows[steps.length];
    for (int i = 0; i < coefficients.length; i++) {
      FrameLayout.Component c = layout.components().get(i);
      coefficients[i] = new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows());
    }
    Scans.forEach(stream, first, scan -> decodeScan(scan, coefficients));
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] == null) {
        stream.diagnostics().warn("a component without a scan; it is shown as zeros", -1);
        steps[i] = new int[64];
      }
    }
    render(coefficients, destination.ofCoefficients(steps));
  }

  private void decodeScan(Scan scan, CoefficientRows[] coefficients) throws JpegException {
    ScanLayout order = layout.scan(scan, stream.offset());
    latchSteps(order);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    int[] firstRows = new int[steps.length];
    for (int row = 0; row < order.mcuRows(); row++) {
      decoder.decodeMcuRow(coefficients, firstRows);
      for (ScanLayout.Component c : order.components()) {
        firstRows[c.index()] += c.vertical();
      }
    }
    decoder.finish();
  }

  private void render(CoefficientRows[] coefficients, Reconstruction<?> output) throws IOException {
    int[] firstRows = new int[steps.length];
    for (int row = output.firstMcuRow(); row < output.endMcuRow(); row++) {
      for (int i = 0; i < firstRows.length; i++) {
        firstRows[i] = row * layout.components().get(i).vertical();
      }
      output.mcuRow(row, coefficients, firstRows);
    }
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
