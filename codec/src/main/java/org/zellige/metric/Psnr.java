package org.zellige.metric;

import java.util.Comparator;
import org.zellige.Pixels;
import org.zellige.metric.image.Backdrops;
import org.zellige.metric.image.Background;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.image.Transfer;
import org.zellige.work.Workers;

/**
 * Peak signal-to-noise ratio in decibels, peak 255: 10 · log₁₀(255² / mean squared error); infinite
 * for equal images. Components are not rounded before the difference is taken.
 *
 * <p>If either image is transparent, both are compared on a dark gray (0.1) and on a bright one
 * (0.9), and the worse ratio counts. A value of the map is the root of the pixel's squared error,
 * 0…255.
 */
public final class Psnr {
  private static final double PEAK_SQUARED = 255.0 * 255.0;

  /** What is compared: weighted squares of combinations of red, green and blue (T.871). */
  public enum Of {
    /** Y. */
    LUMA(new double[] {1, 0.299, 0.587, 0.114}),
    /** Blue less luma, scaled to ±127.5. */
    CB(new double[] {1, -0.299 / 1.772, -0.587 / 1.772, 0.5}),
    /** Red less luma, scaled to ±127.5. */
    CR(new double[] {1, 0.5, -0.587 / 1.402, -0.114 / 1.402}),
    RED(new double[] {1, 1, 0, 0}),
    GREEN(new double[] {1, 0, 1, 0}),
    BLUE(new double[] {1, 0, 0, 1}),
    /** Red, green and blue together. */
    RGB(
        new double[] {1 / 3.0, 1, 0, 0},
        new double[] {1 / 3.0, 0, 1, 0},
        new double[] {1 / 3.0, 0, 0, 1}),
    /** Y, Cb and Cr; mean squared errors weigh 6 : 1 : 1, as is usual for video. */
    YCBCR(
        new double[] {0.75, 0.299, 0.587, 0.114},
        new double[] {0.125, -0.299 / 1.772, -0.587 / 1.772, 0.5},
        new double[] {0.125, 0.5, -0.587 / 1.402, -0.114 / 1.402});

    /** The weight, and the factors of red, green and blue. */
    private final double[][] terms;

    Of(double[]... terms) {
      this.terms = terms;
    }

    private double squaredError(double red, double green, double blue) {
      double sum = 0;
      for (double[] term : terms) {
        double error = term[1] * red + term[2] * green + term[3] * blue;
        sum += term[0] * (error * error);
      }
      return sum;
    }
  }

  private Psnr() {}

  /**
   * Of luma.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double luma(Pixels reference, Pixels distorted) {
    return score(Of.LUMA, reference, distorted);
  }

  /**
   * Of red, green and blue together.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double rgb(Pixels reference, Pixels distorted) {
    return score(Of.RGB, reference, distorted);
  }

  /**
   * Of what is asked for.
   *
   * @throws IllegalArgumentException if the sizes differ or a format is CMYK
   */
  public static double score(Of of, Pixels reference, Pixels distorted) {
    return reference(of, reference).score(distorted);
  }

  /**
   * Prepares an original: 12 bytes a pixel.
   *
   * @throws IllegalArgumentException if the format is CMYK
   */
  public static Reference reference(Of of, Pixels original) {
    return new Prepared(of, original);
  }

  private static final class Prepared implements Reference {
    private final Of of;
    private final Backdrops<RgbPlanes, RgbPlanes> originals;

    Prepared(Of of, Pixels original) {
      this.of = of;
      this.originals =
          new Backdrops<>(
              original,
              Background.DARK_AND_BRIGHT,
              (pixels, background) ->
                  RgbPlanes.of(pixels, Transfer.ENCODED, background, 1, Workers.CALLER),
              planes -> planes);
    }

    @Override
    public double score(Pixels distorted) {
      return originals.worst(distorted, this::ratio, Double::compare);
    }

    @Override
    public Comparison compare(Pixels distorted) {
      return originals.worst(
          distorted,
          (original, spoilt) -> new Comparison(ratio(original, spoilt), map(original, spoilt)),
          Comparator.comparingDouble(Comparison::score));
    }

    private double ratio(RgbPlanes original, RgbPlanes spoilt) {
      double sum = 0;
      for (int y = 0; y < height(); y++) {
        double row = 0;
        for (int i = y * width(); i < (y + 1) * width(); i++) {
          row += squaredError(original, spoilt, i);
        }
        sum += row;
      }
      double pixels = (double) width() * height();
      return 10 * StrictMath.log10(PEAK_SQUARED / (sum / pixels));
    }

    private ScoreMap map(RgbPlanes original, RgbPlanes spoilt) {
      float[] errors = new float[width() * height()];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = (float) Math.sqrt(squaredError(original, spoilt, i));
      }
      return new ScoreMap(width(), height(), 1, errors);
    }

    private double squaredError(RgbPlanes original, RgbPlanes spoilt, int i) {
      return of.squaredError(
          original.plane(0)[i] - spoilt.plane(0)[i],
          original.plane(1)[i] - spoilt.plane(1)[i],
          original.plane(2)[i] - spoilt.plane(2)[i]);
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
}
