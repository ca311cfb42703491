package org.zellige.pipeline.transcode;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.LosslessTransform;
import org.zellige.LosslessTransform.Edges;
import org.zellige.Orientation;
import org.zellige.Region;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;

/**
 * The geometry of an image that is turned and cropped by whole blocks. Along either axis of the
 * result, the MCUs that were whole before are mirrored, if the turn says so; what is left over
 * stays behind them.
 *
 * @param frame of the result
 * @param swapsAxes whether rows become columns
 * @param across along the rows of the result
 * @param down along its columns
 */
record ReshapePlan(Frame frame, boolean swapsAxes, Axis across, Axis down) {
  private static final int BLOCK = 8;

  /**
   * One axis of the result.
   *
   * @param mirrored whether it runs against that of the stored image
   * @param mcu pixels of an MCU of the result
   * @param full pixels of the turned image before it is cropped
   * @param firstMcu the first one that stays
   * @param length pixels that stay
   */
  record Axis(boolean mirrored, int mcu, int full, int firstMcu, int length) {
    /** MCUs of the turned image that are whole. */
    int wholeMcus() {
      return full / mcu;
    }

    /** Pixels of the result that are not mirrored though they should be. */
    int misplaced() {
      return mirrored ? Math.max(0, (firstMcu - wholeMcus()) * mcu + length) : 0;
    }

    /** Without the pixels that would be misplaced, unless nothing would be left. */
    Axis trimmed() {
      int trimmed = length - misplaced();
      return misplaced() == 0 || trimmed <= 0
          ? this
          : new Axis(mirrored, mcu, full, firstMcu, trimmed);
    }
  }

  /**
   * Plans a transform.
   *
   * @param source the frame of the image
   * @param turn how it is turned
   * @throws JpegException if the crop begins outside the image, or the edges do not allow it
   */
  static ReshapePlan of(Frame source, Orientation turn, LosslessTransform options)
      throws JpegException {
    boolean swaps = turn.swapsAxes();
    List<FrameComponent> components = new ArrayList<>();
    int kept = options.grayscale() ? 1 : source.components().size();
    for (FrameComponent c : source.components().subList(0, kept)) {
      components.add(turned(c, swaps, kept == 1));
    }
    int mcuWidth =
        BLOCK * components.stream().mapToInt(FrameComponent::horizontal).max().orElseThrow();
    int mcuHeight =
        BLOCK * components.stream().mapToInt(FrameComponent::vertical).max().orElseThrow();
    int width = swaps ? source.height() : source.width();
    int height = swaps ? source.width() : source.height();
    Region crop = options.crop().orElse(new Region(0, 0, width, height));
    if (crop.x() >= width || crop.y() >= height) {
      throw new JpegException("the crop begins outside the image of " + width + " × " + height, -1);
    }
    boolean perfect = options.edges() == Edges.PERFECT;
    if (perfect && (crop.x() % mcuWidth != 0 || crop.y() % mcuHeight != 0)) {
      throw new JpegException(
          "a crop without loss begins at multiples of %d × %d pixels"
              .formatted(mcuWidth, mcuHeight),
          -1);
    }
    Axis across =
        axis(swaps ? turn.fromBottom() : turn.fromRight(), mcuWidth, width, crop.x(), crop.width());
    Axis down =
        axis(
            swaps ? turn.fromRight() : turn.fromBottom(),
            mcuHeight,
            height,
            crop.y(),
            crop.height());
    if (perfect && across.misplaced() + down.misplaced() > 0) {
      throw new JpegException(
          "%d columns and %d rows cannot be turned without loss: MCUs are of %d × %d pixels"
              .formatted(across.misplaced(), down.misplaced(), mcuWidth, mcuHeight),
          -1);
    }
    if (options.edges() == Edges.TRIM) {
      across = across.trimmed();
      down = down.trimmed();
    }
    Frame frame =
        new Frame(source.marker(), source.precision(), down.length(), across.length(), components);
    return new ReshapePlan(frame, swaps, across, down);
  }

  /** The sampling factors of a lone component have no meaning, and some decoders trip over them. */
  private static FrameComponent turned(FrameComponent c, boolean swaps, boolean lone) {
    int horizontal = swaps ? c.vertical() : c.horizontal();
    int vertical = swaps ? c.horizontal() : c.vertical();
    return new FrameComponent(c.id(), lone ? 1 : horizontal, lone ? 1 : vertical, c.quantTable());
  }

  /** The crop grows to the MCU that it begins in. */
  private static Axis axis(boolean mirrored, int mcu, int full, int from, int length) {
    int inside = Math.min(length, full - from);
    return new Axis(mirrored, mcu, full, from / mcu, inside + from % mcu);
  }

  /** Whether every pixel of the image stays. */
  boolean isWhole() {
    return across.firstMcu == 0
        && down.firstMcu == 0
        && across.length == across.full
        && down.length == down.full;
  }
}
