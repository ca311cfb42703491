package org.zellige.pipeline.samples;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.color.ComponentReader;
import org.zellige.color.Flattening;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.SampleLines;
import org.zellige.segment.FrameComponent;
import org.zellige.transform.Kernels;

/** Pixels, to be converted and subsampled. */
public record PixelInput(PixelSupply supply) implements EncoderInput {
  /** Pixels in memory. */
  public static PixelInput of(Pixels pixels) {
    return new PixelInput(PixelSupply.of(pixels));
  }

  @Override
  public int width() {
    return supply.width();
  }

  @Override
  public int height() {
    return supply.height();
  }

  @Override
  public JpegColorSpace colorSpace(EncodeSettings settings) throws JpegException {
    PixelFormat format = supply.format();
    JpegColorSpace colored =
        settings.lossless().isPresent() ? JpegColorSpace.RGB : JpegColorSpace.YCBCR;
    JpegColorSpace natural =
        format.isInk() ? JpegColorSpace.CMYK : format.isGray() ? JpegColorSpace.GRAY : colored;
    JpegColorSpace wanted = settings.colorSpace().orElse(natural);
    if ((wanted.components() == 4) != format.isInk()) {
      throw new JpegException(format + " pixels cannot be stored as " + wanted, -1);
    }
    return wanted;
  }

  @Override
  public int precision(EncodeSettings settings) {
    int usual = settings.lossless().isPresent() ? supply.format().channelBits() : 8;
    return settings.precision().orElse(usual);
  }

  @Override
  public List<FrameComponent> components(EncodeSettings settings, JpegColorSpace colorSpace) {
    Subsampling s = settings.subsampling().orElse(Subsampling.S420);
    return switch (colorSpace) {
      case GRAY -> alike(1);
      case RGB -> alike('R', 'G', 'B');
      case CMYK -> alike(1, 2, 3, 4);
      case YCBCR, YCCK ->
          Stream.of(
                  new FrameComponent(1, s.horizontal(), s.vertical(), 0),
                  new FrameComponent(2, 1, 1, 0),
                  new FrameComponent(3, 1, 1, 0),
                  new FrameComponent(4, s.horizontal(), s.vertical(), 0))
              .limit(colorSpace.components())
              .toList();
      case UNKNOWN -> throw new IllegalArgumentException("pixels have a meaning");
    };
  }

  @Override
  public boolean isSubsampled(JpegColorSpace colorSpace) {
    return colorSpace.hasChroma();
  }

  private static List<FrameComponent> alike(int... ids) {
    return Arrays.stream(ids).mapToObj(id -> new FrameComponent(id, 1, 1, 0)).toList();
  }

  @Override
  public boolean allowsLumaCompensation() {
    return true;
  }

  @Override
  public boolean hasAllRows() {
    return supply.hasAllRows();
  }

  @Override
  public ComponentSamples samples(EncodePlan plan, Kernels kernels) {
    return new McuRowSamples(plan, supply, reader(supply.pixels(), plan, kernels), kernels);
  }

  @Override
  public SampleLines lines(EncodePlan plan, Kernels kernels) throws IOException {
    return new PixelLines(
        reader(supply.whole(), plan, kernels),
        plan.layout().components().size(),
        width(),
        plan.frame().precision());
  }

  private static ComponentReader reader(Pixels pixels, EncodePlan plan, Kernels kernels) {
    return ComponentReader.of(
        pixels, plan.colorSpace(), plan.frame().precision(), plan.settings().matte(), kernels);
  }

  @Override
  public Pixels original(EncodePlan plan, Kernels kernels) throws IOException {
    Pixels pixels = supply.whole();
    return pixels.isTransparent() ? Flattening.of(pixels, plan.settings().matte()) : pixels;
  }
}
