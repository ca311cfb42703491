package org.zellige.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.quant.StepSet;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;

/**
 * Everything that is decided before the first pixel is read.
 *
 * @param settings what was asked for
 * @param colorSpace what is stored
 * @param quantTables those that the frame refers to
 * @param frame the frame header
 * @param scan the one scan, of all components
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
   * @throws JpegException if JPEG has no room for it, or its pixels cannot become what is asked for
   */
  public static EncodePlan of(EncodeSettings settings, Pixels pixels) throws JpegException {
    if (pixels.width() > MAX_SIDE || pixels.height() > MAX_SIDE) {
      throw new JpegException(
          "image is %d × %d pixels, JPEG allows %d a side"
              .formatted(pixels.width(), pixels.height(), MAX_SIDE),
          -1);
    }
    JpegColorSpace colorSpace = colorSpace(settings, pixels.format());
    StepSet steps = settings.tables().steps(settings.subsampling());
    List<FrameComponent> components = components(colorSpace, settings.subsampling(), steps);
    List<QuantTable> quantTables =
        IntStream.range(0, colorSpace == JpegColorSpace.YCBCR ? 3 : 1)
            .filter(c -> steps.slot(c) == c)
            .mapToObj(steps::table)
            .toList();
    Frame frame = new Frame(sofMarker(quantTables), 8, pixels.height(), pixels.width(), components);
    return new EncodePlan(
        settings, colorSpace, quantTables, frame, scan(frame, colorSpace), FrameLayout.of(frame));
  }

  /** How chroma is subsampled; empty if there is none. */
  Optional<Subsampling> subsampling() {
    return colorSpace == JpegColorSpace.YCBCR
        ? Optional.of(settings.subsampling())
        : Optional.empty();
  }

  /** The quantisation table of a component. */
  QuantTable table(int component) {
    int slot = frame.components().get(component).quantTable();
    return quantTables.stream().filter(t -> t.slot() == slot).findFirst().orElseThrow();
  }

  /** The frame with the steps of its components. */
  FrameSteps frameSteps() {
    List<int[]> steps =
        IntStream.range(0, frame.components().size()).mapToObj(c -> table(c).steps()).toList();
    return new FrameSteps(frame, colorSpace, steps);
  }

  /** The same plan with the steps of another frame that differs in nothing else. */
  EncodePlan with(FrameSteps other) {
    return new EncodePlan(settings, colorSpace, other.tables(), other.frame(), scan, layout);
  }

  private static JpegColorSpace colorSpace(EncodeSettings settings, PixelFormat format)
      throws JpegException {
    JpegColorSpace natural =
        switch (format) {
          case GRAY, GRAY_16 -> JpegColorSpace.GRAY;
          case CMYK -> JpegColorSpace.CMYK;
          default -> JpegColorSpace.YCBCR;
        };
    if (format == PixelFormat.CMYK_16) {
      throw new JpegException("pixels of 16-bit CMYK are not encoded", -1);
    }
    JpegColorSpace wanted = settings.colorSpace().orElse(natural);
    if ((wanted == JpegColorSpace.CMYK) != (natural == JpegColorSpace.CMYK)) {
      throw new JpegException(format + " pixels cannot be stored as " + wanted, -1);
    }
    return wanted;
  }

  private static List<FrameComponent> components(
      JpegColorSpace colorSpace, Subsampling s, StepSet steps) {
    return switch (colorSpace) {
      case YCBCR ->
          List.of(
              new FrameComponent(1, s.horizontal(), s.vertical(), LUMA),
              new FrameComponent(2, 1, 1, steps.slot(1)),
              new FrameComponent(3, 1, 1, steps.slot(2)));
      case RGB -> alike('R', 'G', 'B');
      case CMYK -> alike(1, 2, 3, 4);
      default -> alike(1);
    };
  }

  private static List<FrameComponent> alike(int... ids) {
    return Arrays.stream(ids).mapToObj(id -> new FrameComponent(id, 1, 1, LUMA)).toList();
  }

  /** One interleaved scan of everything; the chroma of YCbCr has its own Huffman tables. */
  private static Scan scan(Frame frame, JpegColorSpace colorSpace) {
    List<Scan.ScanComponent> parts = new ArrayList<>();
    for (FrameComponent component : frame.components()) {
      int table = colorSpace == JpegColorSpace.YCBCR && !parts.isEmpty() ? CHROMA : LUMA;
      parts.add(new Scan.ScanComponent(component.id(), table, table));
    }
    return new Scan(parts, 0, 63, 0, 0);
  }

  private static int sofMarker(List<QuantTable> tables) {
    boolean baseline = tables.stream().allMatch(table -> table.precision() == 8);
    return baseline ? Marker.SOF0 : Marker.SOF1;
  }
}
