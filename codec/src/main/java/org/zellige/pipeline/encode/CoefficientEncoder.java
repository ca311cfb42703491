package org.zellige.pipeline.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.entropy.arithmetic.ArithmeticScans;
import org.zellige.entropy.bits.CountingStream;
import org.zellige.entropy.scan.CodedScans;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.token.HuffmanScans;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.work.Workers;

/**
 * Codes quantised coefficients: chooses scans and tables when made, then writes them as often as
 * asked. What it holds beside the coefficients takes less memory than these.
 */
public final class CoefficientEncoder {
  /** Slots of Huffman tables of each class (T.81 B.2.4.2), and those that baseline frames have. */
  private static final int SLOTS = 4;

  private static final int BASELINE_SLOTS = 2;

  private final Frame frame;
  private final CodedScans scans;
  private final int restartInterval;

  /** As below, with the work done by the caller alone. */
  public CoefficientEncoder(
      Frame frame, List<CoefficientRows> coefficients, EntropySettings settings, Kernels kernels)
      throws IOException {
    this(frame, coefficients, settings, kernels, Workers.CALLER);
  }

  /**
   * Decides how to code.
   *
   * @param frame with a marker that says whether quantisation tables allow a baseline frame (SOF0)
   *     or not (any other); its height is known
   * @param coefficients by component, at least the blocks that hold samples of the image; masks say
   *     exactly which AC coefficients are not zero
   * @throws JpegException if a coefficient, or a difference of two, is too large for any code, or
   *     tables that are given lack a symbol
   */
  public CoefficientEncoder(
      Frame frame,
      List<CoefficientRows> coefficients,
      EntropySettings settings,
      Kernels kernels,
      Workers workers)
      throws IOException {
    FrameLayout layout = FrameLayout.of(frame);
    List<ComponentBlocks> components = new ArrayList<>();
    for (int i = 0; i < coefficients.size(); i++) {
      FrameLayout.Component c = layout.components().get(i);
      components.add(
          new ComponentBlocks(
              c.horizontal(),
              c.vertical(),
              c.blocksPerRow(),
              c.blockRows(),
              coefficients.get(i),
              kernels));
    }
    ImageBlocks image =
        new ImageBlocks(
            components, layout.mcusPerRow(), layout.mcuRows(), settings.restartInterval());
    this.restartInterval = settings.restartInterval();
    if (settings.arithmetic()) {
      this.scans = arithmetic(frame, image, settings, workers);
      this.frame = frame.withMarker(settings.progressive() ? Marker.SOF10 : Marker.SOF9);
    } else {
      HuffmanScans huffman = huffman(frame, image, settings, workers);
      this.scans = huffman;
      this.frame = frame.withMarker(marker(frame, huffman, settings.progressive()));
    }
  }

  private static ArithmeticScans arithmetic(
      Frame frame, ImageBlocks image, EntropySettings settings, Workers workers)
      throws IOException {
    return settings.progressive()
        ? ArithmeticScans.progressive(image, settings.scripts(), workers)
        : ArithmeticScans.sequential(image, usualSlots(frame), workers);
  }

  private static HuffmanScans huffman(
      Frame frame, ImageBlocks image, EntropySettings settings, Workers workers)
      throws IOException {
    if (settings.progressive()) {
      return HuffmanScans.progressive(image, settings.scripts(), workers);
    }
    if (settings.huffman() == HuffmanFit.NONE) {
      Optional<HuffmanScans> fixed =
          HuffmanScans.fixed(image, usualSlots(frame), settings.fixedTables(), workers);
      if (fixed.isPresent()) {
        return fixed.get();
      }
      if (settings.given().isPresent()) {
        throw new JpegException("the Huffman tables given lack a symbol that the image needs", -1);
      }
    }
    return HuffmanScans.sequential(image, settings.baseline() ? BASELINE_SLOTS : SLOTS, workers);
  }

  /** By component: 0 for luma and what is quantised like it, 1 for chroma. */
  private static int[] usualSlots(Frame frame) {
    return frame.components().stream().mapToInt(c -> c.quantTable() == 0 ? 0 : 1).toArray();
  }

  private static int marker(Frame given, HuffmanScans scans, boolean progressive) {
    if (progressive) {
      return Marker.SOF2;
    }
    boolean fewTables =
        scans.tables().stream()
            .flatMap(List::stream)
            .map(HuffmanTable::slot)
            .allMatch(slot -> slot < BASELINE_SLOTS);
    boolean baseline = given.marker() == Marker.SOF0 && given.precision() == 8 && fewTables;
    return baseline ? Marker.SOF0 : Marker.SOF1;
  }

  /** The frame header with the marker that fits: SOF0, SOF1, SOF2, SOF9 or SOF10. */
  public Frame frame() {
    return frame;
  }

  /**
   * Writes what stands between the frame header and EOI: restart interval, Huffman tables, scan
   * headers and data.
   */
  public void writeTo(OutputStream out) throws IOException {
    if (restartInterval != 0) {
      SegmentWriter header = new SegmentWriter();
      header.segment(Marker.DRI, body -> body.u16(restartInterval));
      header.writeTo(out);
    }
    scans.writeTo(out, frame.components().stream().mapToInt(FrameComponent::id).toArray());
  }

  /** The bytes that {@link #writeTo} writes. */
  public long size() throws IOException {
    CountingStream counter = new CountingStream();
    writeTo(counter);
    return counter.count();
  }
}
