package org.zellige.pipeline.encode;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.zellige.EncodedImage;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.metric.Reference;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.render.Preview;
import org.zellige.transform.Kernels;

/**
 * Encodes one image at the quality that meets a target. The image is transformed once; an attempt
 * quantises it and, for a score, renders it without coding.
 */
final class TargetedEncoder {
  private final EncodeSettings settings;
  private final Target target;
  private final TargetMeasure measure;
  private final EncoderInput input;
  private final Kernels kernels;
  private final SpectralImage image;
  private final @Nullable Reference reference;
  private @Nullable Attempt last;

  private TargetedEncoder(
      EncodeSettings settings, Target target, EncoderInput input, Kernels kernels)
      throws IOException {
    this.settings = settings;
    this.target = target;
    this.measure = TargetMeasure.of(target);
    this.input = input;
    this.kernels = kernels;
    EncodePlan plan = EncodePlan.of(settings, input);
    this.image = new SpectralImage(plan, input, kernels);
    this.reference = measure == TargetMeasure.BYTES ? null : reference(plan);
  }

  /**
   * Encodes. Where subsampling is open, 4:4:4 is tried too if the image shows that it suits the
   * quality that 4:2:0 takes.
   *
   * @throws IOException from the source of pixels; a {@link JpegException} if there is no room for
   *     the image or no score for its colour space
   */
  static EncodedImage encode(
      EncodeSettings settings, Target target, EncoderInput input, Kernels kernels)
      throws IOException {
    if (!SubsamplingChoice.isOpen(settings, input)) {
      return new TargetedEncoder(settings, target, input, kernels).encode();
    }
    EncodeSettings halved = settings.withSubsampling(Subsampling.S420);
    EncodedImage first = new TargetedEncoder(halved, target, input, kernels).encode();
    Subsampling suited =
        SubsamplingChoice.of(settings, input, kernels)
            .at(settings.withQuality(first.quality()), input.precision(settings));
    if (suited == Subsampling.S420) {
      return first;
    }
    EncodedImage second =
        new TargetedEncoder(settings.withSubsampling(suited), target, input, kernels).encode();
    return second.withAttempts(first.attempts() + second.attempts());
  }

  private Reference reference(EncodePlan plan) throws IOException {
    return switch (plan.colorSpace()) {
      case GRAY, YCBCR, RGB -> measure.reference(input.original(plan, kernels), plan.workers());
      case CMYK, YCCK, UNKNOWN ->
          throw new JpegException("no score is defined for " + plan.colorSpace(), -1);
    };
  }

  private record Attempt(
      double quality, double errorWeight, QuantizedImage quantised, double value) {}

  EncodedImage encode() throws IOException {
    QualitySearch search = measure.search(target.value(), settings.tools().weighsErrors());
    QualitySearch.Attempt found = search.run(this::measure);
    Attempt best = last;
    if (best == null
        || best.quality != found.quality()
        || best.errorWeight != found.errorWeight()) {
      best = attempt(found.quality(), found.errorWeight());
    }
    return new EncodedImage(
        bytes(best.quantised),
        best.quality,
        best.quantised.plan().subsampling(),
        Optional.of(target),
        OptionalDouble.of(best.value),
        search.attempts().size());
  }

  private double measure(double quality, double errorWeight) throws IOException {
    last = null; // its memory is needed
    last = attempt(quality, errorWeight);
    return measure.straight(last.value);
  }

  private Attempt attempt(double quality, double errorWeight) throws IOException {
    EncodePlan plan =
        EncodePlan.of(settings.withQuality(quality).withErrorWeight(errorWeight), input);
    QuantizedImage quantised = image.quantize(plan);
    double value =
        reference == null ? bytes(quantised).length : measure.score(reference, shown(quantised));
    return new Attempt(quality, errorWeight, quantised, value);
  }

  private Pixels shown(QuantizedImage quantised) throws IOException {
    return Preview.of(
        quantised.plan().frameSteps(),
        quantised.coefficients(),
        kernels,
        quantised.plan().workers());
  }

  private byte[] bytes(QuantizedImage quantised) throws IOException {
    FileInMemory out = new FileInMemory();
    new ImageEncoder(quantised.plan(), input, kernels).writeKnown(quantised.coefficients(), out);
    return out.toByteArray();
  }
}
