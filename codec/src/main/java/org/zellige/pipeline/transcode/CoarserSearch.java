package org.zellige.pipeline.transcode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.Pixels;
import org.zellige.Target;
import org.zellige.metric.Reference;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.encode.TargetMeasure;
import org.zellige.pipeline.render.Preview;
import org.zellige.quant.table.TableSettings;
import org.zellige.transform.Kernels;
import org.zellige.work.Workers;

/** Finds the quality at which an image, quantised more coarsely, meets a target. */
final class CoarserSearch {
  private final CoarserImage image;
  private final Target target;
  private final TargetMeasure measure;
  private final LosslessOptimizer coder;
  private final Kernels kernels;
  private final TableSettings tables;
  private final @Nullable Reference reference;
  private @Nullable Attempt last;

  /**
   * An image at a quality.
   *
   * @param value what the target's measure says of it
   */
  record Attempt(double quality, StoredCoefficients image, double value) {}

  /**
   * Scores compare with the image of the file as the standard decoder shows it.
   *
   * @param tables those of any quality
   * @param coder tells sizes
   * @throws LeftAlone if there is no such score
   */
  CoarserSearch(
      CoarserImage image,
      TableSettings tables,
      Target target,
      LosslessOptimizer coder,
      Kernels kernels)
      throws IOException {
    this.image = image;
    this.tables = tables;
    this.target = target;
    this.measure = TargetMeasure.of(target);
    this.coder = coder;
    this.kernels = kernels;
    this.reference =
        measure == TargetMeasure.BYTES
            ? null
            : measure.reference(shown(image.stored()), Workers.CALLER);
  }

  /**
   * The image that meets the target with as little as may be to spare.
   *
   * @throws LeftAlone if a score is met by the image of the file alone
   */
  Attempt run() throws IOException {
    double quality =
        measure.search(target.value(), false).run((at, weight) -> measure(at)).quality();
    Attempt best = last;
    if (best == null || best.quality != quality) {
      best = attempt(quality);
    }
    if (measure != TargetMeasure.BYTES && !target.isMetBy(best.value)) {
      throw new LeftAlone("no coarser steps meet the target");
    }
    return best;
  }

  private double measure(double quality) throws IOException {
    last = null; // its memory is needed
    last = attempt(quality);
    return measure.straight(last.value);
  }

  private Attempt attempt(double quality) throws IOException {
    StoredCoefficients candidate = image.at(tables.withQuality(quality));
    double value =
        reference == null
            ? coder.smallest(candidate).length
            : measure.score(reference, shown(candidate));
    return new Attempt(quality, candidate, value);
  }

  private Pixels shown(StoredCoefficients candidate) throws IOException {
    JpegColorSpace colorSpace = candidate.info().colorSpace();
    switch (colorSpace) {
      case GRAY, YCBCR, RGB -> {
        return Preview.of(
            candidate.frameSteps(), candidate.coefficients(), kernels, Workers.CALLER);
      }
      default -> throw new LeftAlone("no score is defined for " + colorSpace);
    }
  }
}
