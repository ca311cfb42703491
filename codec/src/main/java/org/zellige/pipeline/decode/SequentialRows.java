package org.zellige.pipeline.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.entropy.decode.ScanDecoder;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.SupportedFrames;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Workers;

/** The coefficients of a file of one sequential scan, read a row of MCUs at a time. */
public final class SequentialRows {
  private final StreamParser stream;
  private final FrameLayout layout;
  private final CoefficientRows[] window;
  private final int[] firstRows;
  private final List<int[]> steps;
  private final ScanDecoder decoder;

  private SequentialRows(
      StreamParser stream, FrameLayout layout, CoefficientDecoder coefficients, Scan scan)
      throws JpegException {
    this.stream = stream;
    this.layout = layout;
    this.window = layout.mcuRowWindow();
    this.firstRows = new int[window.length];
    this.decoder = coefficients.open(scan);
    this.steps = Arrays.stream(coefficients.steps()).map(StoredCoefficients::orEmpty).toList();
  }

  /**
   * Opens a file of a single frame of DCT coefficients.
   *
   * @return empty if it is progressive, or its first scan does not hold all components in the order
   *     of the frame
   * @throws JpegException if it is no such file, or damaged beyond use
   */
  public static Optional<SequentialRows> of(byte[] jpeg, Limits limits) throws JpegException {
    StreamParser stream =
        new StreamParser(StreamWindow.of(jpeg, jpeg.length), 0, limits, new Diagnostics(false));
    Scan scan = stream.nextScan().orElseThrow(stream::noScan);
    SupportedFrames.checkSingleDct(stream);
    stream.findHeight();
    FrameLayout layout = FrameLayout.of(stream.frame());
    ScanLayout order = layout.scan(scan, stream.offset());
    if (stream.frame().isProgressive() || !isOfAll(order, layout)) {
      return Optional.empty();
    }
    CoefficientDecoder decoder = new CoefficientDecoder(stream, layout, limits, Workers.CALLER);
    return Optional.of(new SequentialRows(stream, layout, decoder, scan));
  }

  private static boolean isOfAll(ScanLayout order, FrameLayout layout) {
    int count = order.components().size();
    boolean all = count == layout.components().size();
    for (int c = 0; c < count; c++) {
      all &= order.components().get(c).index() == c;
    }
    return all;
  }

  /** Its height is known. */
  public Frame frame() throws JpegException {
    return stream.frame();
  }

  /** The geometry of the frame. */
  public FrameLayout layout() {
    return layout;
  }

  /** Quantisation steps of each component, in zig-zag order. */
  public List<int[]> steps() {
    return steps;
  }

  /** The row that was read last, by component; its blocks may be changed. */
  public List<CoefficientRows> window() {
    return List.of(window);
  }

  /** Reads the next row of MCUs. */
  public void read() throws JpegException {
    for (CoefficientRows component : window) {
      component.clear();
    }
    decoder.decodeMcuRow(window, firstRows);
  }

  /**
   * Reads what follows the last row.
   *
   * @return whether all was sound, and nothing else belongs to the image
   */
  public boolean end() throws JpegException {
    decoder.finish();
    boolean more = stream.nextScan().isPresent();
    return !more && stream.diagnostics().warnings().isEmpty();
  }
}
