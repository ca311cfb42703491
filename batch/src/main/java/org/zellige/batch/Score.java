package org.zellige.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Comparison;

/** A number that a metric gives: a column of the table that {@code compare} prints. */
public enum Score {
  /** 100 is equal. */
  SSIMULACRA2(Metric.SSIMULACRA2, Better.HIGHER, 2, Comparison::score),
  /** The 3-norm of the map; 0 is equal. */
  BUTTERAUGLI_3(Metric.BUTTERAUGLI, Better.LOWER, 4, c -> Butteraugli.norm(c.map(), 3)),
  /** The largest value of the map; 0 is equal. */
  BUTTERAUGLI_MAX(Metric.BUTTERAUGLI, Better.LOWER, 4, Comparison::score),
  /** Decibels; infinite is equal. */
  PSNR(Metric.PSNR, Better.HIGHER, 3, Comparison::score),
  /** 1 is equal. */
  SSIM(Metric.SSIM, Better.HIGHER, 5, Comparison::score),
  /** 1 is equal. */
  MS_SSIM(Metric.MS_SSIM, Better.HIGHER, 5, Comparison::score);

  private enum Better {
    HIGHER,
    LOWER
  }

  private final Metric metric;
  private final Better better;
  private final int decimals;
  private final ToDoubleFunction<Comparison> value;

  Score(Metric metric, Better better, int decimals, ToDoubleFunction<Comparison> value) {
    this.metric = metric;
    this.better = better;
    this.decimals = decimals;
    this.value = value;
  }

  /** What users call it, for example {@code butteraugli-max}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose number it is. */
  public Metric metric() {
    return metric;
  }

  /** Whether better images have higher scores. */
  public boolean higherIsBetter() {
    return better == Better.HIGHER;
  }

  double of(Comparison comparison) {
    return value.applyAsDouble(comparison);
  }

  /** A value as the table shows it. */
  public String text(double value) {
    return text(value, RoundingMode.HALF_EVEN);
  }

  /** The same, but never rounded to look better than it is. */
  String textAtWorst(double value) {
    return text(value, higherIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  private String text(double value, RoundingMode rounding) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(decimals, rounding).toPlainString()
        : "inf";
  }
}
