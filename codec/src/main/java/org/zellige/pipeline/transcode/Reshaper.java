package org.zellige.pipeline.transcode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zellige.EmbeddedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.LosslessTransform;
import org.zellige.MetadataKind;
import org.zellige.Optimization;
import org.zellige.Orientation;
import org.zellige.TransformedJpeg;
import org.zellige.pipeline.decode.CoefficientDecoder;
import org.zellige.pipeline.decode.ImageDecoder;
import org.zellige.pipeline.decode.ImageIndex;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** Turns, crops or makes gray what a file stores, and keeps the rest of it true to that. */
public final class Reshaper {
  private final byte[] jpeg;
  private final LosslessTransform options;
  private final Kernels kernels;
  private final JpegInfo info;
  private final Orientation turn;
  private final List<String> warnings = new ArrayList<>();

  private Reshaper(byte[] jpeg, LosslessTransform options, Kernels kernels) throws IOException {
    this.jpeg = jpeg;
    this.options = options;
    this.kernels = kernels;
    this.info =
        ImageDecoder.inspect(StreamWindow.of(jpeg, jpeg.length), 0, options.coding().limits());
    this.turn = options.turn().orElse(info.orientation());
  }

  /**
   * The file so changed, decoded again and compared.
   *
   * @throws JpegException if it is no JPEG of DCT coefficients, is damaged, or cannot be changed so
   *     without loss
   */
  public static TransformedJpeg reshape(byte[] jpeg, LosslessTransform options, Kernels kernels)
      throws IOException {
    return new Reshaper(jpeg, options, kernels).run();
  }

  private TransformedJpeg run() throws IOException {
    boolean dropsColor = options.grayscale() && info.components().size() > 1;
    if (dropsColor && info.colorSpace() != JpegColorSpace.YCBCR) {
      throw new JpegException(info.colorSpace() + " has no luma that could stay alone", -1);
    }
    if (dropsColor && isLumaSubsampled()) {
      throw new JpegException("luma is subsampled, and would not fill the image alone", -1);
    }
    boolean everything = options.coding().keep().equals(EnumSet.allOf(MetadataKind.class));
    if (turn == Orientation.NORMAL && options.crop().isEmpty() && !dropsColor && everything) {
      return result(jpeg, info.width(), info.height());
    }
    try {
      return changed(dropsColor);
    } catch (LeftAlone e) {
      throw new JpegException("cannot be changed without loss: " + e.reason(), -1);
    }
  }

  private boolean isLumaSubsampled() {
    JpegInfo.Component luma = info.components().get(0);
    return info.components().stream()
        .anyMatch(c -> c.horizontal() > luma.horizontal() || c.vertical() > luma.vertical());
  }

  /**
   * @throws LeftAlone if the file cannot be coded anew
   */
  private TransformedJpeg changed(boolean dropsColor) throws IOException {
    StoredCoefficients stored = new LosslessOptimizer(jpeg, options.coding(), kernels).read();
    ReshapePlan plan = ReshapePlan.of(stored.frame(), turn, options);
    StoredCoefficients image = reshaped(stored, plan);
    warnOfEdges(plan);
    boolean shape = turn != Orientation.NORMAL || !plan.isWhole();
    Optional<byte[]> trailer = trailer(plan, shape);
    ReshapedSegments segments =
        new ReshapedSegments(
            jpeg,
            plan,
            new ReshapedSegments.Changes(options.turn().isEmpty(), shape, dropsColor),
            new ThumbnailReshape(turn, options, kernels),
            trailer.orElse(new byte[0]));
    Optimization coding = trailer.isPresent() ? options.coding() : without(MetadataKind.EMBEDDED);
    byte[] made = new LosslessOptimizer(jpeg, coding, segments, kernels).smallest(image);
    StoredCoefficients again = StoredCoefficients.of(made, coding.limits());
    if (!again.sameAs(image) || !again.damage().isEmpty()) {
      throw new LeftAlone("the result did not decode to the same coefficients");
    }
    return result(made, plan.frame().width(), plan.frame().height());
  }

  private TransformedJpeg result(byte[] file, int width, int height) {
    return new TransformedJpeg(file, turn, width, height, warnings);
  }

  private StoredCoefficients reshaped(StoredCoefficients stored, ReshapePlan plan)
      throws IOException {
    FrameLayout layout = FrameLayout.of(plan.frame());
    long memory =
        CoefficientDecoder.memory(FrameLayout.of(stored.frame()), true)
            + CoefficientDecoder.memory(layout, true);
    if (memory > options.coding().limits().maxMemory()) {
      throw new LimitExceededException(
          "two sets of coefficients need "
              + memory
              + " bytes; the limit is "
              + options.coding().limits().maxMemory(),
          -1);
    }
    BlockReshape blocks = new BlockReshape(plan);
    List<CoefficientRows> coefficients = new ArrayList<>();
    List<int[]> steps = new ArrayList<>();
    for (FrameLayout.Component c : layout.components()) {
      int index = coefficients.size();
      coefficients.add(blocks.of(c, stored.coefficients().get(index)));
      steps.add(blocks.steps(stored.steps().get(index)));
    }
    JpegColorSpace meaning = options.grayscale() ? JpegColorSpace.GRAY : stored.colorSpace();
    return stored.with(new FrameSteps(plan.frame(), meaning, steps), coefficients);
  }

  private void warnOfEdges(ReshapePlan plan) {
    int columns = plan.across().misplaced();
    int rows = plan.down().misplaced();
    if (columns + rows > 0) {
      warnings.add(
          "%s at the edge could not be turned without loss and stay as they are"
              .formatted(
                  columns == 0
                      ? rows + " rows"
                      : rows == 0
                          ? columns + " columns"
                          : columns + " columns and " + rows + " rows"));
    }
  }

  /** What follows the image afterwards; empty if it, and the index of it, is left out. */
  private Optional<byte[]> trailer(ReshapePlan plan, boolean shape) throws IOException {
    byte[] unchanged = Arrays.copyOfRange(jpeg, (int) info.endOffset(), jpeg.length);
    if (!shape || !options.coding().keep().contains(MetadataKind.EMBEDDED)) {
      return Optional.of(unchanged);
    }
    List<EmbeddedImage> images = ImageIndex.of(jpeg, options.coding().limits());
    boolean gainMap =
        images.stream().anyMatch(image -> image.kind() == EmbeddedImage.Kind.GAIN_MAP);
    if (!gainMap) {
      if (images.size() > 1) {
        warnings.add("further images in the file stay as they are");
      }
      return Optional.of(unchanged);
    }
    // A map is stretched over the whole image, and has no edges that stay behind.
    boolean perfect = plan.isWhole() && plan.across().misplaced() + plan.down().misplaced() == 0;
    Optional<byte[]> turned =
        perfect
            ? new GainMapReshape(turn, options.coding(), kernels)
                .trailer(jpeg, images, (int) info.endOffset())
            : Optional.empty();
    if (turned.isEmpty()) {
      warnings.add("the gain map could not be changed likewise without loss and is left out");
    }
    return turned;
  }

  private Optimization without(MetadataKind kind) {
    Optimization all = options.coding();
    Set<MetadataKind> kinds = EnumSet.copyOf(all.keep());
    kinds.remove(kind);
    return new Optimization(
        all.coding(),
        all.arithmetic(),
        all.effort(),
        kinds,
        all.keepRestarts(),
        all.acceptDamage(),
        all.comment(),
        all.limits());
  }
}
