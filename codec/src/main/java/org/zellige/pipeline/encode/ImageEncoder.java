package org.zellige.pipeline.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.zellige.DeadZones;
import org.zellige.EncodedImage;
import org.zellige.JpegException;
import org.zellige.Target;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/**
 * Encodes one image. Where nothing has to be known of all of it beforehand, a row of MCUs goes from
 * pixels to bits before the next is read; else its coefficients are kept.
 */
public final class ImageEncoder {
  /**
   * Bytes of coefficients that are kept to make Huffman tables for a sequential file; beyond that
   * pixels are gone through twice. Some 84 megapixels of 4:2:0. The same on every machine, because
   * the tables are not quite.
   */
  private static final long MOST_KEPT = 1L << 28;

  private final EncodePlan plan;
  private final EncoderInput input;
  private final Kernels kernels;
  private final long mostKept;

  /** Null if the file is not to be lossless. */
  private final @Nullable LosslessEncoder lossless;

  /**
   * An encoder for one image.
   *
   * @throws IOException from the source of pixels; a {@link JpegException} if JPEG has no room for
   *     the image, or its pixels cannot become what is asked for
   */
  public ImageEncoder(EncodeSettings settings, EncoderInput input, Kernels kernels)
      throws IOException {
    this(EncodePlan.of(settled(settings, input, kernels), input), input, kernels);
  }

  ImageEncoder(EncodePlan plan, EncoderInput input, Kernels kernels) throws IOException {
    this(plan, input, kernels, MOST_KEPT);
  }

  /** As above, with another bound on the coefficients that are kept. */
  ImageEncoder(EncodePlan plan, EncoderInput input, Kernels kernels, long mostKept)
      throws IOException {
    this.mostKept = mostKept;
    this.plan = plan;
    this.input = input;
    this.kernels = kernels;
    this.lossless =
        plan.settings().lossless().isPresent()
            ? new LosslessEncoder(plan, input.lines(plan, kernels))
            : null;
  }

  /** Settings that leave no choice, but to a search for quality. */
  private static EncodeSettings settled(
      EncodeSettings settings, EncoderInput input, Kernels kernels) throws IOException {
    if (settings.target().isPresent() || !SubsamplingChoice.isOpen(settings, input)) {
      return settings;
    }
    SubsamplingChoice choice = SubsamplingChoice.of(settings, input, kernels);
    return settings.withSubsampling(choice.at(settings, input.precision(settings)));
  }

  /** Writes the whole file to memory. */
  public EncodedImage encode() throws IOException {
    Optional<Target> target = plan.settings().target();
    if (target.isPresent()) {
      return TargetedEncoder.encode(plan.settings(), target.get(), input, kernels);
    }
    FileInMemory out = new FileInMemory();
    writeTo(out);
    return new EncodedImage(
        out.toByteArray(),
        lossless != null ? 100 : plan.settings().tables().quality(),
        plan.subsampling(),
        target,
        OptionalDouble.empty(),
        1);
  }

  /**
   * Where the dead zones of the first component end.
   *
   * @throws IllegalStateException if the file is to be lossless
   */
  public DeadZones deadZones() throws IOException {
    if (lossless != null) {
      throw new IllegalStateException("a lossless file quantises nothing");
    }
    return new SpectralImage(plan, input, kernels).deadZones(plan);
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    if (lossless != null) {
      lossless.writeTo(out);
    } else if (plan.settings().target().isPresent()) {
      out.write(encode().bytes());
    } else if (!plan.settings().areLocal() && PassingImage.suits(plan, input)) {
      writeKnown(new PassingImage(plan, input, kernels).quantize(), out);
    } else if (!plan.settings().areLocal()) {
      QuantizedImage image = new SpectralImage(plan, input, kernels).quantize(plan);
      new ImageEncoder(image.plan(), input, kernels).writeKnown(image.coefficients(), out);
    } else if (!OneScanEncoder.suits(plan) || plan.settings().entropy().needsWholeImage()) {
      writeWhole(out);
    } else if (plan.settings().entropy().needsSample()) {
      new OneScanEncoder(plan, input, kernels).writeSampled(mostKept, out);
    } else {
      new OneScanEncoder(plan, input, kernels).write(out);
    }
  }

  private void writeWhole(OutputStream out) throws IOException {
    RoundedRows rows = new RoundedRows(plan, input, kernels);
    if (mayCount() && rows.memory() > mostKept) {
      new OneScanEncoder(plan, input, kernels).writeCounted(out);
    } else {
      writeKnown(rows.all(), out);
    }
  }

  /** Whether all that is needed to know of the whole image is how often symbols occur. */
  private boolean mayCount() {
    EntropySettings entropy = plan.settings().entropy();
    return OneScanEncoder.suits(plan)
        && entropy.huffman() == HuffmanFit.IMAGE
        && !entropy.progressive()
        && !entropy.arithmetic();
  }

  /** Writes the whole file from coefficients that were quantised already. */
  void writeKnown(List<CoefficientRows> coefficients, OutputStream out) throws IOException {
    CoefficientEncoder coder =
        new CoefficientEncoder(
            plan.frame(), coefficients, plan.settings().entropy(), kernels, plan.workers());
    HeaderWriter.write(plan, coder.frame()).writeTo(out);
    coder.writeTo(out);
    SegmentWriter end = new SegmentWriter();
    end.marker(Marker.EOI);
    end.writeTo(out);
  }
}
