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
    if (settings.lossless().isPresent()) {
      return lossless(settings, pixels, colorSpace);
    }
    int precision = settings.precision().orElse(8);
    StepSet steps = settings.tables().steps(settings.subsampling(), precision);
    List<FrameComponent> components = components(colorSpace, settings.subsampling(), steps);
    List<QuantTable> quantTables =
        IntStream.range(0, colorSpace.hasChroma() ? 3 : 1)
            .filter(c -> steps.slot(c) == c)
            .mapToObj(steps::table)
            .toList();
    Frame frame =
        new Frame(
            sofMarker(quantTables, precision),
            precision,
            pixels.height(),
            pixels.width(),
            components);
    return new EncodePlan(
        settings, colorSpace, quantTables, frame, scan(frame, colorSpace), FrameLayout.of(frame));
  }

  private static EncodePlan lossless(
      EncodeSettings settings, Pixels pixels, JpegColorSpace colorSpace) {
    int precision = settings.precision().orElse(pixels.format().channelBits());
    List<FrameComponent> components =
        switch (colorSpace) {
          case GRAY -> alike(1);
          case CMYK -> alike(1, 2, 3, 4);
          default -> alike('R', 'G', 'B');
        };
    Frame frame = new Frame(Marker.SOF3, precision, pixels.height(), pixels.width(), components);
    return new EncodePlan(
        settings, colorSpace, List.of(), frame, scan(frame, colorSpace), FrameLayout.of(frame));
  }

  /** Whether a component is chroma. */
  boolean isChroma(int component) {
    return isChroma(colorSpace, component);
  }

  private static boolean isChroma(JpegColorSpace colorSpace, int component) {
    return colorSpace.hasChroma() && (component == 1 || component == 2);
  }

  /** How chroma is subsampled; empty if there is none. */
  Optional<Subsampling> subsampling() {
    return colorSpace.hasChroma() ? Optional.of(settings.subsampling()) : Optional.empty();
  }

  /** The quantisation table of a component. */
  QuantTable table(int component) {
    int slot = frame.components().get(component).quantTable();
    return quantTables.stream().filter(t -> t.slot() == slot).findFirst().orElseThrow();
  }

  private static JpegColorSpace colorSpace(EncodeSettings settings, PixelFormat format)
      throws JpegException {
    JpegColorSpace natural =
        switch (format) {
          case GRAY, GRAY_16, GRAY_FLOAT -> JpegColorSpace.GRAY;
          case CMYK, CMYK_16 -> JpegColorSpace.CMYK;
          default -> settings.lossless().isPresent() ? JpegColorSpace.RGB : JpegColorSpace.YCBCR;
        };
    JpegColorSpace wanted = settings.colorSpace().orElse(natural);
    if ((wanted.components() == 4) != format.isInk()) {
      throw new JpegException(format + " pixels cannot be stored as " + wanted, -1);
    }
    return wanted;
  }

  private static List<FrameComponent> components(
      JpegColorSpace colorSpace, Subsampling s, StepSet steps) {
    return switch (colorSpace) {
      case YCBCR -> luminous(s, steps);
      case YCCK -> {
        List<FrameComponent> all = new ArrayList<>(luminous(s, steps));
        all.add(new FrameComponent(4, s.horizontal(), s.vertical(), LUMA));
        yield all;
      }
      case RGB -> alike('R', 'G', 'B');
      case CMYK -> alike(1, 2, 3, 4);
      default -> alike(1);
    };
  }

  /** Luma and chroma. */
  private static List<FrameComponent> luminous(Subsampling s, StepSet steps) {
    return List.of(
        new FrameComponent(1, s.horizontal(), s.vertical(), LUMA),
        new FrameComponent(2, 1, 1, steps.slot(1)),
        new FrameComponent(3, 1, 1, steps.slot(2)));
  }

  private static List<FrameComponent> alike(int... ids) {
    return Arrays.stream(ids).mapToObj(id -> new FrameComponent(id, 1, 1, LUMA)).toList();
  }

  /** One interleaved scan of everything; chroma has its own Huffman tables. */
  private static Scan scan(Frame frame, JpegColorSpace colorSpace) {
    List<Scan.ScanComponent> parts = new ArrayList<>();
    for (FrameComponent component : frame.components()) {
      int table = isChroma(colorSpace, parts.size()) ? CHROMA : LUMA;
      parts.add(new Scan.ScanComponent(component.id(), table, table));
    }
    return new Scan(parts, 0, 63, 0, 0);
  }

  private static int sofMarker(List<QuantTable> tables, int precision) {
    boolean baseline = precision == 8 && tables.stream().allMatch(table -> table.precision() == 8);
    return baseline ? Marker.SOF0 : Marker.SOF1;
  }
}
