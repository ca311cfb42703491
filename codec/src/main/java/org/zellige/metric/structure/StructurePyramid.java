package org.zellige.metric.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.image.Halving;
import org.zellige.work.Workers;

/**
 * An original's luma at one scale (SSIM) or several (MS-SSIM), prepared. The score is the product
 * of the scales' means, each to its power: similarity at the last scale, structure at the others.
 */
public final class StructurePyramid {
  private final List<PreparedStructure> scales = new ArrayList<>();
  private final double[] exponents;
  private final Workers workers;

  /**
   * @param exponents one for each scale, of which scales too small for a window are left out; then
   *     the rest are stretched to the same sum
   */
  public StructurePyramid(LumaPlane luma, double[] exponents, Workers workers) {
    this.workers = workers;
    LumaPlane image = luma;
    scales.add(new PreparedStructure(image, workers));
    while (scales.size() < exponents.length
        && Halving.half(Math.min(image.width(), image.height())) >= WindowMeans.SIDE) {
      image = image.half(workers);
      scales.add(new PreparedStructure(image, workers));
    }
    this.exponents = stretch(exponents, scales.size());
  }

  private static double[] stretch(double[] exponents, int count) {
    double all = 0;
    double kept = 0;
    for (int i = 0; i < exponents.length; i++) {
      all += exponents[i];
      kept += i < count ? exponents[i] : 0;
    }
    double[] stretched = new double[count];
    for (int i = 0; i < count; i++) {
      stretched[i] = count == exponents.length ? exponents[i] : exponents[i] * (all / kept);
    }
    return stretched;
  }

  /**
   * The score, to 1.
   *
   * @param errors receives for each pixel 1 less the value of the window around it, or the nearest
   *     one, summed over the scales with the exponents as weights; null if it is not wanted
   */
  public double score(LumaPlane distorted, float @Nullable [] errors) {
    double score = 1;
    LumaPlane image = distorted;
    for (int scale = 0; scale < scales.size(); scale++) {
      PreparedStructure original = scales.get(scale);
      boolean last = scale == scales.size() - 1;
      double mean;
      if (errors == null) {
        PreparedStructure.Means means = original.compare(image, null, null);
        mean = last ? means.similarity() : means.structure();
      } else {
        float[] windows = new float[original.rows() * original.columns()];
        PreparedStructure.Means means =
            original.compare(image, last ? windows : null, last ? null : windows);
        mean = last ? means.similarity() : means.structure();
        spread(windows, original, scale, errors, distorted.width());
      }
      // A mean below 0 has no such power; nothing is worse than 0 then.
      score *= exponents[scale] == 1 ? mean : StrictMath.pow(Math.max(mean, 0), exponents[scale]);
      image = last ? image : image.half(workers);
    }
    return score;
  }

  private void spread(
      float[] windows, PreparedStructure original, int scale, float[] errors, int width) {
    float weight = (float) exponents[scale];
    int half = WindowMeans.SIDE / 2;
    for (int y = 0; y < errors.length / width; y++) {
      int row = Math.max(0, Math.min(original.rows() - 1, (y >> scale) - half));
      for (int x = 0; x < width; x++) {
        int column = Math.max(0, Math.min(original.columns() - 1, (x >> scale) - half));
        errors[y * width + x] += weight * (1 - windows[row * original.columns() + column]);
      }
    }
  }
}
