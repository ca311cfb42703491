package org.zellige.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.JpegProcess;
import org.zellige.LimitExceededException;
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

  /** What is to become of coefficients, once the quantisation steps are known. */
  @FunctionalInterface
  interface Destination {
    /**
     * Takes the coefficients of the whole image before they are shown.
     *
     * @param steps of each component, in zig-zag order
     * @param coefficients by component
     * @return what is to be shown in their place
     */
    default CoefficientRows[] prepare(int[][] steps, CoefficientRows[] coefficients) {
      return coefficients;
    }

    /**
     * Opens the stages that follow.
     *
     * @param steps of each component, in zig-zag order
     */
    SampleReconstruction<?> open(int[][] steps) throws JpegException;
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
    SampleReconstruction<?> output = destination.open(steps);
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
      skipFurtherScans(stream);
    }
  }

  /** Sees an image grow. */
  interface ScanListener {
    /** Takes no interest. */
    ScanListener NONE = progress -> false;

    /** Whether the image is wanted as it is after the scan just decoded. */
    boolean wants(ScanProgress progress) throws JpegException;

    /** Tells that it was handed on; returns whether to go on. */
    default boolean shown() throws IOException {
      return true;
    }
  }

  /**
   * Decodes every scan into the coefficients of the whole image, then hands those on.
   *
   * @param listener may have them handed on before
   */
  void allScans(Scan first, Destination destination, ScanListener listener) throws IOException {
    CoefficientImage image = new CoefficientImage(stream.frame(), layout);
    decodeScan(first, image);
    while (true) {
      boolean wanted = listener.wants(image.progress());
      if (wanted) {
        image.render(steps, destination);
        if (!listener.shown()) {
          return;
        }
      }
      Optional<Scan> next = nextScanLeniently(stream);
      if (next.isEmpty()) {
        warnOfMissingScans();
        if (!wanted) {
          image.render(steps, destination);
        }
        return;
      }
      decodeLeniently(next.get(), image);
    }
  }

  private void warnOfMissingScans() throws JpegException {
    for (int[] of : steps) {
      if (of == null) {
        stream.diagnostics().warn("a component without a scan; it is shown as zeros", -1);
      }
    }
  }

  private void decodeLeniently(Scan scan, CoefficientImage image) throws JpegException {
    try {
      decodeScan(scan, image);
    } catch (LimitExceededException e) {
      throw e;
    } catch (JpegException e) {
      stream.diagnostics().warn("a later scan was given up: " + e.reason(), e.offset());
      stream.skipScan();
    }
  }

  private void decodeScan(Scan scan, CoefficientImage image) throws JpegException {
    ScanLayout order = layout.scan(scan, stream.offset());
    work.charge(order, stream.offset());
    latchSteps(order);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    image.progress().begin(scan, order, isProgressive());
    int rowsPerMcuRow = rowsPerMcuRow(order);
    int[] firstRows = new int[steps.length];
    for (int row = 0; row < order.mcuRows(); row++) {
      // libjpeg takes no notice of where arithmetic-coded data end.
      if (isArithmetic() || !decoder.isOutOfData()) {
        image.progress().reach(row / rowsPerMcuRow);
      }
      decoder.decodeMcuRow(image.coefficients(), firstRows);
      for (ScanLayout.Component c : order.components()) {
        firstRows[c.index()] += c.vertical();
      }
    }
    decoder.finish();
  }

  private boolean isArithmetic() throws JpegException {
    return stream.frame().process() == JpegProcess.PROGRESSIVE_ARITHMETIC;
  }

  private boolean isProgressive() throws JpegException {
    return stream.frame().process().isProgressive();
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
