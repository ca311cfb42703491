package org.zellige.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
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

  /** What is to become of coefficients, once the quantisation steps are known. */
  @FunctionalInterface
  interface Destination {
    /**
     * Opens the stages that follow.
     *
     * @param steps of each component, in zig-zag order
     */
    Reconstruction<?> open(int[][] steps) throws JpegException;
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
    Reconstruction<?> output = destination.open(steps);
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
    skipFurtherScans(stream);
  }

  /** Decodes every scan into the coefficients of the whole image, then hands those on. */
  void allScans(Scan first, Destination destination) throws IOException {
    CoefficientRows[] coefficients = new CoefficientRows[steps.length];
    for (int i = 0; i < coefficients.length; i++) {
      FrameLayout.Component c = layout.components().get(i);
      coefficients[i] = new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows());
    }
    decodeAll(first, coefficients);
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] == null) {
        stream.diagnostics().warn("a component without a scan; it is shown as zeros", -1);
        steps[i] = new int[64];
      }
    }
    render(coefficients, destination.open(steps));
  }

  private void decodeAll(Scan first, CoefficientRows[] coefficients) throws JpegException {
    Optional<Scan> next = Optional.of(first);
    boolean some = false;
    while (next.isPresent()) {
      try {
        decodeScan(next.get(), coefficients);
      } catch (JpegException e) {
        if (!some) {
          throw e;
        }
        stream.diagnostics().warn("a later scan was given up: " + e.reason(), e.offset());
        stream.skipScan();
      }
      some = true;
      next = nextScanLeniently(stream);
    }
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

  /** Reads what follows a scan for its segments alone. */
  static void skipFurtherScans(StreamParser stream) throws JpegException {
    while (nextScanLeniently(stream).isPresent()) {
      stream.skipScan();
    }
  }

  /** The next scan; damage after the first one ends the image instead of refusing it. */
  private static Optional<Scan> nextScanLeniently(StreamParser stream) throws JpegException {
    try {
      return stream.nextScan();
    } catch (LimitExceededException e) {
      throw e;
    } catch (JpegException e) {
      stream.diagnostics().warn("the rest of the stream was ignored: " + e.reason(), e.offset());
      return Optional.empty();
    }
  }
}
