package org.zellige.metric;

import java.util.Comparator;
import org.zellige.Pixels;
import org.zellige.metric.image.Backdrops;
import org.zellige.metric.image.Background;
import org.zellige.metric.structure.LumaPlane;
import org.zellige.metric.structure.StructurePyramid;
import org.zellige.metric.structure.WindowMeans;
import org.zellige.work.Workers;

/** The {@link Reference} of SSIM and MS-SSIM. */
final class StructureReference implements Reference {
  private final Backdrops<LumaPlane, StructurePyramid> originals;

  /**
   * @param exponents one for each scale
   */
  StructureReference(Pixels original, double[] exponents, Workers workers) {
    originals =
        new Backdrops<>(
            original,
            Background.DARK_AND_BRIGHT,
            (pixels, background) -> LumaPlane.of(pixels, background, WindowMeans.SIDE, workers),
            luma -> new StructurePyramid(luma, exponents, workers));
  }

  @Override
  public double score(Pixels distorted) {
    return originals.worst(
        distorted, (original, luma) -> original.score(luma, null), Double::compare);
  }

  @Override
  public Comparison compare(Pixels distorted) {
    return originals.worst(distorted, this::compare, Comparator.comparing(Comparison::score));
  }

  private Comparison compare(StructurePyramid original, LumaPlane luma) {
    float[] errors = new float[luma.values().length];
    double score = original.score(luma, errors);
    return new Comparison(score, ScoreMap.cropped(errors, luma.width(), width(), height()));
  }

  @Override
  public int width() {
    return originals.width();
  }

  @Override
  public int height() {
    return originals.height();
  }
}
