package org.zellige.pipeline.samples;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.Plane;
import org.zellige.Planes;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.SampleLines;
import org.zellige.pipeline.render.Preview;
import org.zellige.segment.FrameComponent;
import org.zellige.transform.Kernels;

/** Planes, to be stored as they are. */
public record PlaneInput(Planes image) implements EncoderInput {
  @Override
  public int width() {
    return image.width();
  }

  @Override
  public int height() {
    return image.height();
  }

  @Override
  public JpegColorSpace colorSpace(EncodeSettings settings) throws JpegException {
    JpegColorSpace own = image.colorSpace();
    JpegColorSpace wanted = settings.colorSpace().orElse(own);
    if (wanted != own) {
      throw new JpegException("planes of " + own + " are not converted to " + wanted, -1);
    }
    return own;
  }

  @Override
  public int precision(EncodeSettings settings) throws JpegException {
    int own = image.precision();
    int wanted = settings.precision().orElse(own);
    if (wanted != own) {
      throw new JpegException(
          "planes of %d bits are not converted to %d bits".formatted(own, wanted), -1);
    }
    if (settings.lossless().isEmpty() && own != 8 && own != 12) {
      throw new JpegException(own + " bits per sample are for lossless files alone", -1);
    }
    return own;
  }

  @Override
  public List<FrameComponent> components(EncodeSettings settings, JpegColorSpace colorSpace) {
    return image.planes().stream()
        .map(plane -> new FrameComponent(plane.id(), plane.horizontal(), plane.vertical(), 0))
        .toList();
  }

  @Override
  public boolean isSubsampled(JpegColorSpace colorSpace) {
    return false;
  }

  @Override
  public boolean allowsLumaCompensation() {
    return false;
  }

  @Override
  public boolean hasAllRows() {
    return true;
  }

  @Override
  public ComponentSamples samples(EncodePlan plan, Kernels kernels) {
    return new PlaneSamples(plan.layout(), image);
  }

  @Override
  public SampleLines lines(EncodePlan plan, Kernels kernels) {
    return (component, y, line) -> read(image.planes().get(component), y, line);
  }

  private static void read(Plane plane, int y, int[] line) {
    int maximum = (1 << plane.precision()) - 1;
    int from = y * plane.width();
    for (int x = 0; x < plane.width(); x++) {
      line[x] = Math.min(maximum, plane.samples()[from + x] & 0xFFFF);
    }
  }

  @Override
  public Pixels original(EncodePlan plan, Kernels kernels) throws IOException {
    return Preview.of(plan.frameSteps(), image, kernels);
  }
}
