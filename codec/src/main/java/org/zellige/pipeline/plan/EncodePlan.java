package org.zellige.pipeline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.Subsampling;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.quant.table.StepSet;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Workers;

/**
 * Everything that is decided before the first pixel is read.
 *
 * @param settings what was asked for
 * @param colorSpace what is stored
 * @param quantTables those that the frame refers to; none if it is lossless
 * @param frame the frame header
 * @param scan one scan of all components, as a sequential frame has it
 * @param layout its geometry
 */
public record EncodePlan(
    EncodeSettings settings,
    JpegColorSpace colorSpace,
    List<QuantTable> quantTables,
    Frame frame,
    Scan scan,
    FrameLayout layout) {

  /** The longest side that a frame header can state. */
  private static final int MAX_SIDE = 65535;

  private static final int LUMA = 0;
  private static final int CHROMA = 1;

  /** Keeps its own copy of the list. */
  public EncodePlan {
    quantTables = List.copyOf(quantTables);
  }

  /**
   * Plans the encoding of an image.
   *
   * @throws JpegException if JPEG has no room for it, or it cannot become what is asked for
   */
  public static EncodePlan of(EncodeSettings settings, EncoderInput input) throws JpegException {
    if (input.width() > MAX_SIDE || input.height() > MAX_SIDE) {
      throw new JpegException(
          "image is %d × %d pixels, JPEG allows %d a side"
              .formatted(input.width(), input.height(), MAX_SIDE),
          -1);
    }
    JpegColorSpace colorSpace = input.colorSpace(settings);
    int precision = input.precision(settings);
    List<FrameComponent> components = input.components(settings, colorSpace);
    if (settings.lossless().isPresent()) {
      return of(settings, input, colorSpace, List.of(), Marker.SOF3, components);
    }
    StepSet steps =
        settings.tables().steps(subsampling(components).orElse(Subsampling.S444), precision);
    List<QuantTable> quantTables =
        IntStream.range(0, colorSpace.hasChroma() ? 3 : 1)
            .filter(c -> steps.slot(c) == c)
            .mapToObj(steps::table)
            .toList();
    List<FrameComponent> withTables = new ArrayList<>();
    for (FrameComponent component : components) {
      int c = withTables.size();
      withTables.add(component.withTable(isChroma(colorSpace, c) ? steps.slot(c) : LUMA));
    }
    int marker = sofMarker(quantTables, precision);
    return of(settings, input, colorSpace, quantTables, marker, withTables);
  }

  private static EncodePlan of(
      EncodeSettings settings,
      EncoderInput input,
      JpegColorSpace colorSpace,
      List<QuantTable> quantTables,
      int marker,
      List<FrameComponent> components)
      throws JpegException {
    Frame frame =
        new Frame(marker, input.precision(settings), input.height(), input.width(), components);
    return new EncodePlan(
        settings,
        colorSpace,
        quantTables,
        frame,
        scan(frame, colorSpace, settings.entropy().fixedTables()),
        FrameLayout.of(frame));
  }

  /** Who does the work: for a small image the caller alone. */
  public Workers workers() {
    return layout.isLarge() ? settings.workers() : Workers.CALLER;
  }

  /** Who reads pixels: only the caller if these come in order. */
  public Workers readers(EncoderInput input) {
    return input.hasAllRows() ? workers() : Workers.CALLER;
  }

  /** Whether a component is chroma. */
  public boolean isChroma(int component) {
    return isChroma(colorSpace, component);
  }

  private static boolean isChroma(JpegColorSpace colorSpace, int component) {
    return colorSpace.hasChroma() && (component == 1 || component == 2);
  }

  /** How chroma is subsampled; empty if there is none, or it is in a way without a name. */
  public Optional<Subsampling> subsampling() {
    return colorSpace.hasChroma() ? subsampling(frame.components()) : Optional.empty();
  }

  /** How the second component is subsampled against the first, if there is a name for that. */
  private static Optional<Subsampling> subsampling(List<FrameComponent> components) {
    if (components.size() < 3) {
      return Optional.empty();
    }
    FrameComponent luma = components.get(0);
    FrameComponent chroma = components.get(1);
    return Subsampling.of(
        luma.horizontal(), luma.vertical(), chroma.horizontal(), chroma.vertical());
  }

  /** The quantisation table of a component. */
  public QuantTable table(int component) {
    int slot = frame.components().get(component).quantTable();
    return quantTables.stream().filter(t -> t.slot() == slot).findFirst().orElseThrow();
  }

  /** The frame with the steps of its components. */
  public FrameSteps frameSteps() {
    List<int[]> steps =
        IntStream.range(0, frame.components().size()).mapToObj(c -> table(c).steps()).toList();
    return new FrameSteps(frame, colorSpace, steps);
  }

  /**
   * Visits the blocks of the scan.
   *
   * @param coefficients by component: all their rows of blocks, or those of whole MCU rows
   */
  public McuWalker walker(List<CoefficientRows> coefficients) {
    return new McuWalker(
        layout.scanBlocks(coefficients), layout.mcusPerRow(), settings.entropy().restartInterval());
  }

  /** The same plan with the steps of another frame that differs in nothing else. */
  public EncodePlan with(FrameSteps other) {
    return new EncodePlan(settings, colorSpace, other.tables(), other.frame(), scan, layout);
  }

  /** One interleaved scan of everything; chroma has its own Huffman tables. */
  private static Scan scan(Frame frame, JpegColorSpace colorSpace, FixedTables tables) {
    List<Scan.ScanComponent> parts = new ArrayList<>();
    for (FrameComponent component : frame.components()) {
      int table = isChroma(colorSpace, parts.size()) ? CHROMA : LUMA;
      int dc = tables.find(false, table).slot();
      parts.add(new Scan.ScanComponent(component.id(), dc, tables.find(true, table).slot()));
    }
    return new Scan(parts, 0, 63, 0, 0);
  }

  private static int sofMarker(List<QuantTable> tables, int precision) {
    boolean baseline = precision == 8 && tables.stream().allMatch(table -> table.precision() == 8);
    return baseline ? Marker.SOF0 : Marker.SOF1;
  }
}
