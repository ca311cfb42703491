package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.entropy.decode.ScanDecoder;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.entropy.stretch.StretchedScan;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.SampleReconstruction;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/** Decodes the scans of a DCT frame into coefficients. */
public final class CoefficientDecoder {
  /** MCU rows that a helper may be ahead: enough that none waits for a row that takes longer. */
  private static final int ROWS_AHEAD = 4;

  private final StreamParser stream;
  private final FrameLayout layout;
  private final Limits limits;
  private final WorkBudget work;
  private final Workers workers;

  /** By component; null before its first scan. */
  private final int[] @Nullable [] steps;

  CoefficientDecoder(StreamParser stream, FrameLayout layout, Limits limits, Workers workers) {
    this.stream = stream;
    this.layout = layout;
    this.limits = limits;
    this.workers = layout.isLarge() ? workers : Workers.CALLER;
    this.work = new WorkBudget(layout, limits, stream.offset());
    this.steps = new int[layout.components().size()][];
  }

  /** Bytes that coefficients take at most, and the data if threads share them. */
  static long memory(StreamParser stream, FrameLayout layout, boolean whole, Workers workers) {
    if (workers.threads() == 1 || !layout.isLarge()) {
      return memory(layout, whole);
    }
    if (whole) {
      return memory(layout, true) + ScansTogether.MEMORY;
    }
    ScanLayout order = layout.interleaved();
    long stretches = workers.threads() * StretchedScan.memory(order);
    long data = StretchedScan.dataMemory(stream, order);
    return Math.max(stretches + data, ROWS_AHEAD * memory(layout, false));
  }

  /** Bytes that coefficients take where one thread decodes. */
  public static long memory(FrameLayout layout, boolean whole) {
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
   * @param spareMemory bytes that may be taken beside if that is faster
   */
  void streamScan(Scan scan, Destination destination, ScanListener listener, long spareMemory)
      throws IOException {
    ScanLayout order = layout.scan(scan, stream.offset());
    latchSteps(order);
    StretchedFrame stretched = new StretchedFrame(stream, layout, workers, spareMemory);
    if (!stretched.decode(scan, order, steps, destination)) {
      streamRows(scan, order, destination);
    }
    ScanProgress progress = new ScanProgress(steps.length);
    progress.begin(scan, order, false);
    if (!listener.wants(progress) || listener.shown()) {
      Scans.skipFurther(stream);
    }
  }

  /** Opens a scan of all components, to be decoded row by row. */
  ScanDecoder open(Scan scan) throws JpegException {
    ScanLayout order = layout.scan(scan, stream.offset());
    latchSteps(order);
    return ScanDecoder.of(stream, scan, order);
  }

  /** Row by row. */
  private void streamRows(Scan scan, ScanLayout order, Destination destination) throws IOException {
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    SampleReconstruction<?> output = destination.ofCoefficients(steps);
    decoder.keep(output.wanted(layout));
    int[] firstRows = new int[steps.length];
    List<CoefficientRows[]> windows = windows(output.endMcuRow());
    try (Relay<CoefficientRows[]> rows =
        Relay.inOrder(
            workers,
            windows,
            output.endMcuRow(),
            (window, row) -> {
              if (row < output.firstMcuRow()) {
                decoder.passMcuRow(window, firstRows);
              } else {
                decoder.decodeMcuRow(window, firstRows);
              }
            })) {
      for (int row = 0; row < output.endMcuRow(); row++) {
        CoefficientRows[] window = rows.next();
        output.mcuRow(row, window, firstRows);
        if (row + windows.size() >= output.firstMcuRow()) {
          output.clear(window); // else no row is decoded into it next that is wanted
        }
      }
    }
    if (output.endMcuRow() < order.mcuRows()) {
      decoder.skipRest();
    } else {
      decoder.finish();
    }
  }

  /**
   * Decodes every scan into the coefficients of the whole image, then hands those on.
   *
   * @param listener may have them handed on before
   */
  void allScans(Scan first, Destination destination, ScanListener listener) throws IOException {
    if (listener == ScanListener.NONE && scansTogether(destination)) {
      stream.skipScan();
      Scans.skipFurther(stream);
    } else {
      scansInOrder(first, destination, listener);
    }
  }

  private void scansInOrder(Scan first, Destination destination, ScanListener listener)
      throws IOException {
    CoefficientImage image = new CoefficientImage(stream.frame(), layout);
    boolean complete =
        Scans.forEach(
            stream,
            first,
            scan -> decodeScan(scan, image),
            () -> {
              if (listener.wants(image.progress())) {
                image.render(steps, destination, workers);
                return listener.shown();
              }
              return true;
            });
    if (complete) {
      warnOfMissingScans();
      if (!image.isRendered()) {
        image.render(steps, destination, workers);
      }
    }
  }

  /**
   * By several threads, if that can be done and nothing is wrong with the scans or what stands
   * between them. The stream is not moved.
   *
   * @return false otherwise; what was written until then is to be written again
   */
  private boolean scansTogether(Destination destination) throws IOException {
    if (workers.threads() == 1 || !stream.window().isComplete() || stream.isHierarchical()) {
      return false;
    }
    try {
      StreamParser again = stream.again();
      CoefficientDecoder other = new CoefficientDecoder(again, layout, limits, workers);
      Optional<Scan> scan = again.nextScan();
      again.findHeight();
      CoefficientImage image = new CoefficientImage(again.frame(), layout);
      ScansTogether scans = new ScansTogether(layout, image.coefficients());
      while (scan.isPresent()) {
        if (!scans.add(other.begin(scan.get(), image))) {
          return false;
        }
        scan = Scans.isAll(scan.get(), again.frame()) ? Optional.empty() : again.nextScan();
      }
      other.warnOfMissingScans();
      if (destination.needsWholeImage() || !destination.takesAnyOrder()) {
        workers.together(scans::decode);
        image.render(other.steps, destination, workers);
      } else {
        image.render(other.steps, destination, workers, scans);
      }
      return true;
    } catch (JpegException e) {
      return false; // who decodes the scans in order says what is wrong
    }
  }

  /** Begins a scan that is decoded later, and passes over its data. */
  private ScanInProgress begin(Scan scan, CoefficientImage image) throws JpegException {
    ScanLayout order = layout.scan(scan, stream.offset());
    ScanDecoder decoder = open(scan, order, image);
    image.progress().reach((order.mcuRows() - 1) / rowsPerMcuRow(order));
    stream.skipScan();
    return new ScanInProgress(decoder, order, stream.index(), steps.length);
  }

  private ScanDecoder open(Scan scan, ScanLayout order, CoefficientImage image)
      throws JpegException {
    work.charge(order, stream.offset());
    latchSteps(order);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    image.progress().begin(scan, order, stream.frame().isProgressive());
    return decoder;
  }

  /** Places for MCU rows of coefficients, all zero: one, or as many as a helper may be ahead. */
  private List<CoefficientRows[]> windows(int mcuRows) {
    return IntStream.range(0, workers.threads() > 1 ? Math.min(mcuRows, ROWS_AHEAD) : 1)
        .mapToObj(i -> layout.mcuRowWindow())
        .toList();
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
    ScanDecoder decoder = open(scan, order, image);
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
