package org.zellige.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.entropy.ScanDecoder;
import org.zellige.entropy.ScanLayout;
import org.zellige.segment.DecoderTables;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Frame;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** Decodes one image of a stream. */
public final class ImageDecoder {
  private final StreamParser stream;
  private final Limits limits;
  private final Kernels kernels;

  /**
   * @param data the stream
   * @param start offset of the image's SOI
   * @param end offset after the last byte
   * @param tables in force at the start of the image
   */
  public ImageDecoder(
      byte[] data,
      int start,
      int end,
      DecoderTables tables,
      Limits limits,
      boolean strict,
      Kernels kernels)
      throws JpegException {
    this.stream = new StreamParser(data, start, end, limits, new Diagnostics(strict), tables);
    this.limits = limits;
    this.kernels = kernels;
  }

  /** Reads all headers of an image, passing over its data. */
  public static JpegInfo inspect(byte[] data, int start, int end, Limits limits)
      throws JpegException {
    // Sizes are what inspection is asked for: it costs no memory to state them.
    StreamParser stream =
        new StreamParser(
            data, start, end, limits.withMaxPixels(Long.MAX_VALUE), new Diagnostics(false));
    if (stream.nextScan().isPresent()) {
      stream.skipScan();
      skipFurtherScans(stream);
    }
    return stream.info();
  }

  /**
   * Decodes the image.
   *
   * @param format of the pixels; null for gray bytes or int RGB by the number of components
   * @param destination receives the pixels; null to make an array
   * @throws IllegalArgumentException if the destination has not the image's size
   */
  public DecodedImage decode(@Nullable PixelFormat format, @Nullable Pixels destination)
      throws JpegException {
    Scan first = stream.nextScan().orElseThrow(stream::noScan);
    Frame frame = stream.frame();
    SupportedFrames.check(frame, stream.position());
    FrameLayout layout = FrameLayout.of(frame);
    boolean whole =
        frame.process() == JpegProcess.PROGRESSIVE
            || frame.process() == JpegProcess.PROGRESSIVE_ARITHMETIC
            || first.components().size() < layout.components().size();
    JpegColorSpace colorSpace = stream.colorSpace();
    PixelFormat wanted = format != null ? format : defaultFormat(layout);
    checkMemory(layout, whole, destination == null ? wanted : null);
    Pixels pixels = destination != null ? destination : allocate(wanted, layout);
    if (pixels.width() != layout.width() || pixels.height() != layout.height()) {
      throw new IllegalArgumentException(
          "the destination is %d × %d, the image %d × %d"
              .formatted(pixels.width(), pixels.height(), layout.width(), layout.height()));
    }
    int[][] steps = new int[layout.components().size()][];
    if (whole) {
      CoefficientRows[] coefficients = allScans(first, layout, steps);
      Reconstruction output = reconstruction(layout, steps, colorSpace, pixels);
      int[] firstRows = new int[steps.length];
      for (int row = 0; row < layout.mcuRows(); row++) {
        output.mcuRow(row, coefficients, firstRows);
        advance(firstRows, layout);
      }
    } else {
      singleScan(first, layout, steps, colorSpace, pixels);
    }
    JpegInfo info = stream.info();
    return new DecodedImage(pixels, info, info.warnings());
  }

  /** Decodes a scan of all components straight to pixels, with the memory of a few MCU rows. */
  private void singleScan(
      Scan scan, FrameLayout layout, int[][] steps, JpegColorSpace colorSpace, Pixels pixels)
      throws JpegException {
    ScanLayout order = layout.scan(scan, stream.position());
    latchSteps(order, layout, steps);
    ScanDecoder decoder = ScanDecoder.of(stream, scan, order);
    Reconstruction output = reconstruction(layout, steps, colorSpace, pixels);
    CoefficientRows[] window = new CoefficientRows[steps.length];
    for (int i = 0; i < window.length; i++) {
      FrameLayout.Component c = layout.components().get(i);
      window[i] = new CoefficientRows(c.paddedBlocksPerRow(), c.vertical());
    }
    int[] firstRows = new int[steps.length];
    for (int row = 0; row < layout.mcuRows(); row++) {
      for (CoefficientRows rows : window) {
        rows.clear();
      }
      decoder.decodeMcuRow(window, firstRows);
      output.mcuRow(row, window, firstRows);
    }
    decoder.finish();
    skipFurtherScans(stream);
  }

  /** Decodes every scan into the coefficients of the whole image. */
  private CoefficientRows[] allScans(Scan first, FrameLayout layout, int[][] steps)
      throws JpegException {
    CoefficientRows[] coefficients = new CoefficientRows[steps.length];
    for (int i = 0; i < coefficients.length; i++) {
      FrameLayout.Component c = layout.components().get(i);
      coefficients[i] = new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows());
    }
    WorkBudget work = new WorkBudget(layout, limits, stream.position());
    Optional<Scan> next = Optional.of(first);
    boolean some = false;
    while (next.isPresent()) {
      try {
        decodeScan(next.get(), layout, steps, coefficients, work);
      } catch (LimitExceededException e) {
        throw e;
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
    for (int[] of : steps) {
      if (of == null) {
        stream.diagnostics().warn("a component without a scan; it is shown as zeros", -1);
      }
    }
    for (int i = 0; i < steps.length; i++) {
      steps[i] = steps[i] != null ? steps[i] : new int[64];
    }
    return coefficients;
  }

  private void decodeScan(
      Scan scan, FrameLayout layout, int[][] steps, CoefficientRows[] coefficients, WorkBudget work)
      throws JpegException {
    ScanLayout order = layout.scan(scan, stream.position());
    work.charge(order, stream.position());
    latchSteps(order, layout, steps);
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

  /** Reads what follows a scan for its segments alone. */
  private static void skipFurtherScans(StreamParser stream) throws JpegException {
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

  /** Keeps the tables in force at a component's first scan: a later DQT may redefine the slot. */
  private void latchSteps(ScanLayout order, FrameLayout layout, int[][] steps)
      throws JpegException {
    for (ScanLayout.Component c : order.components()) {
      if (steps[c.index()] == null) {
        int slot = stream.frame().components().get(c.index()).quantTable();
        QuantTable table = stream.tables().quant(slot);
        if (table == null) {
          throw new JpegException(
              "quantisation table %d of component %d is not defined"
                  .formatted(slot, layout.components().get(c.index()).id()),
              stream.position());
        }
        steps[c.index()] = table.steps();
      }
    }
  }

  private Reconstruction reconstruction(
      FrameLayout layout, int[][] steps, JpegColorSpace colorSpace, Pixels pixels)
      throws JpegException {
    boolean inverted = stream.adobeTransform().isPresent();
    return new Reconstruction(layout, steps, colorSpace, inverted, pixels, kernels);
  }

  private static void advance(int[] firstRows, FrameLayout layout) {
    for (int i = 0; i < firstRows.length; i++) {
      firstRows[i] += layout.components().get(i).vertical();
    }
  }

  private static PixelFormat defaultFormat(FrameLayout layout) {
    return layout.components().size() == 1 ? PixelFormat.GRAY : PixelFormat.INT_RGB;
  }

  private void checkMemory(FrameLayout layout, boolean whole, @Nullable PixelFormat format)
      throws LimitExceededException {
    long needed = Reconstruction.memory(layout);
    if (format != null) {
      long elements = (long) layout.width() * layout.height() * format.elementsPerPixel();
      needed += elements * (format.isPacked() ? Integer.BYTES : 1);
    }
    for (FrameLayout.Component c : layout.components()) {
      needed +=
          whole
              ? c.coefficientMemory()
              : CoefficientRows.memory(c.paddedBlocksPerRow(), c.vertical());
    }
    if (needed > limits.maxMemory()) {
      throw new LimitExceededException(
          "decoding needs " + needed + " bytes; the limit is " + limits.maxMemory(),
          stream.position());
    }
  }

  private Pixels allocate(PixelFormat format, FrameLayout layout) throws LimitExceededException {
    long elements = (long) layout.width() * layout.height() * format.elementsPerPixel();
    if (elements > Integer.MAX_VALUE - 8) {
      throw new LimitExceededException(
          layout.width() + " × " + layout.height() + " pixels do not fit into one array",
          stream.position());
    }
    return Pixels.allocate(format, layout.width(), layout.height());
  }
}
