package org.zellige.pipeline.transcode;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.JpegInfo;
import org.zellige.OptimizedJpeg;
import org.zellige.QualityEstimate;
import org.zellige.Quantization;
import org.zellige.Requantization;
import org.zellige.RequantizedJpeg;
import org.zellige.RequantizedJpeg.Outcome;
import org.zellige.Target;
import org.zellige.pipeline.decode.ImageDecoder;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.plan.Effort;
import org.zellige.pipeline.plan.Tools;
import org.zellige.quant.table.StepSource;
import org.zellige.quant.table.TableRecognition;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.Kernels;

/** Quantises the coefficients of a file more coarsely and keeps the rest of it. */
public final class Requantizer {
  /**
   * The share of the bytes that loss must save. A file that was requantised at the same quality
   * before, which could lose a per cent again, is so left alone.
   */
  private static final double LEAST_SAVING = 0.02;

  private final byte[] jpeg;
  private final Requantization options;
  private final LosslessOptimizer coder;
  private final Kernels kernels;

  private Requantizer(byte[] jpeg, Requantization options, Kernels kernels) {
    this.jpeg = jpeg;
    this.options = options;
    this.coder = new LosslessOptimizer(jpeg, options.coding(), kernels);
    this.kernels = kernels;
  }

  /**
   * The file made smaller: with loss where that is asked for and pays, else without, else as it is.
   *
   * @throws org.zellige.JpegException if it is no JPEG, or damaged beyond use
   */
  public static RequantizedJpeg requantize(byte[] jpeg, Requantization options, Kernels kernels)
      throws IOException {
    return new Requantizer(jpeg, options, kernels).run();
  }

  private RequantizedJpeg run() throws IOException {
    StoredCoefficients stored;
    try {
      Optional<byte[]> hasty = inHaste(coder.header());
      if (hasty.isPresent()) {
        return coarser(hasty.get(), options.quality(), OptionalDouble.empty());
      }
      stored = coder.read();
    } catch (LeftAlone e) {
      return untouched(new OptimizedJpeg(jpeg, Optional.of(e.reason())), e.reason());
    }
    OptimizedJpeg lossless = coder.code(stored);
    try {
      return coarser(stored, lossless);
    } catch (LeftAlone e) {
      return untouched(lossless, e.reason());
    }
  }

  /**
   * Whether the tables are of the family asked for, and of no higher quality: efforts have tables
   * of their own, of which some steps are finer at the same quality.
   */
  private boolean isCoarseEnough(JpegInfo info) {
    return options.target().isEmpty()
        && TableRecognition.estimate(info)
            .filter(QualityEstimate::exact)
            .filter(e -> e.tables() == options.tables())
            .filter(e -> e.quality() <= Math.min(options.quality(), options.chromaQuality()))
            .isPresent();
  }

  /** Rounded row by row, if that is all that is asked for, and pays. */
  private Optional<byte[]> inHaste(JpegInfo info) throws IOException {
    return RowRequantizer.suits(options) && !isCoarseEnough(info)
        ? new RowRequantizer(jpeg, info, tables(), options.coding())
            .run()
            .filter(made -> made.length < (1 - LEAST_SAVING) * jpeg.length)
        : Optional.empty();
  }

  /**
   * @throws LeftAlone if the coefficients stay as they are
   */
  private RequantizedJpeg coarser(StoredCoefficients stored, OptimizedJpeg lossless)
      throws IOException {
    Optional<Target> target = options.target();
    Optional<Target> size = target.filter(t -> t.measure() == Target.Measure.BYTES);
    if (stored.steps().stream().anyMatch(steps -> steps.length == 0)) {
      throw new LeftAlone("a component has no scan");
    }
    if (size.isPresent() && size.get().isMetBy(lossless.jpeg().length)) {
      throw new LeftAlone("it meets the target without loss");
    }
    CoarserImage image = new CoarserImage(stored, tools(), kernels);
    if (target.isEmpty() && (isCoarseEnough(coder.header()) || !image.isFinerThan(tables()))) {
      throw new LeftAlone("its steps are as coarse as those asked for");
    }
    image.checkMemory(options.coding().limits());
    CoarserSearch.Attempt found =
        target.isPresent()
            ? new CoarserSearch(image, tables(), target.get(), coder, kernels).run()
            : new CoarserSearch.Attempt(options.quality(), image.at(tables()), 0);
    OptimizedJpeg made = coder.code(found.image());
    if (made.unchangedBecause().isPresent()) {
      throw new LeftAlone(made.unchangedBecause().get());
    }
    double share = size.isPresent() ? 1 : 1 - LEAST_SAVING;
    if (made.jpeg().length >= share * lossless.jpeg().length) {
      throw new LeftAlone("it becomes hardly smaller than without loss");
    }
    return coarser(
        made.jpeg(),
        found.quality(),
        target.isPresent() ? OptionalDouble.of(found.value()) : OptionalDouble.empty());
  }

  private RequantizedJpeg coarser(byte[] made, double quality, OptionalDouble value)
      throws IOException {
    return new RequantizedJpeg(
        made,
        Outcome.REQUANTIZED,
        Optional.empty(),
        estimate(),
        OptionalDouble.of(quality),
        options.target(),
        value);
  }

  private RequantizedJpeg untouched(OptimizedJpeg lossless, String reason) throws IOException {
    boolean isSize = options.target().filter(t -> t.measure() == Target.Measure.BYTES).isPresent();
    return new RequantizedJpeg(
        lossless.jpeg(),
        lossless.unchangedBecause().isPresent() ? Outcome.UNCHANGED : Outcome.OPTIMIZED,
        Optional.of(reason),
        estimate(),
        OptionalDouble.empty(),
        options.target(),
        isSize ? OptionalDouble.of(lossless.jpeg().length) : OptionalDouble.empty());
  }

  private Optional<QualityEstimate> estimate() throws IOException {
    return TableRecognition.estimate(
        ImageDecoder.inspect(StreamWindow.of(jpeg, jpeg.length), 0, options.coding().limits()));
  }

  private TableSettings tables() {
    return TableSettings.of(
        StepSource.of(options.tables()), options.quality(), options.chromaQuality());
  }

  private Tools tools() {
    Tools usual = Effort.of(options.coding().effort()).tools();
    // There are no pixels that an adaptive dead zone could follow.
    Quantization local =
        usual.quantization() == Quantization.ADAPTIVE ? Quantization.GREEDY : usual.quantization();
    return new Tools(options.quantization().orElse(local), usual.lumaCompensation(), false, 0, 1);
  }
}
