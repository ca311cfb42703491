package org.zellige.benchmarks.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Where values lie on a line.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}, above {@code low}
 * @param logarithmic whether equal ratios are equally long
 */
record Axis(double low, double high, boolean logarithmic, double from, double to) {
  /** The part of an axis that stays free at each end. */
  private static final double MARGIN = 0.03;

  /**
   * From a little before the least of the values to a little beyond the greatest. They must be
   * above 0 if it is logarithmic.
   */
  static Axis of(double[] values, boolean logarithmic, double from, double to) {
    double low = values.length == 0 ? 1 : StatUtils.min(values);
    double high = values.length == 0 ? 2 : StatUtils.max(values);
    if (low == high) {
      low -= Math.abs(low) / 2;
      high += Math.abs(high) / 2 + Double.MIN_NORMAL;
    }
    if (logarithmic) {
      double margin = Math.pow(high / low, MARGIN);
      return new Axis(low / margin, high * margin, true, from, to);
    }
    double margin = (high - low) * MARGIN;
    return new Axis(low - margin, high + margin, false, from, to);
  }

  /** Where a value lies. */
  double place(double value) {
    double part =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return from + part * (to - from);
  }

  /** Round values within the axis, some three to eight. */
  List<Double> ticks() {
    return logarithmic ? ratios() : steps();
  }

  /** 1, 2 and 5 in every decade. */
  private List<Double> ratios() {
    List<Double> ticks = new ArrayList<>();
    for (int decade = (int) Math.floor(Math.log10(low)); Math.pow(10, decade) <= high; decade++) {
      for (int digit : new int[] {1, 2, 5}) {
        double tick = digit * Math.pow(10, decade);
        if (tick >= low && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  private List<Double> steps() {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
    if ((high - low) / step > 10) {
      step *= 5;
    } else if ((high - low) / step > 5) {
      step *= 2;
    }
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick's value without the digits that rounding brings. */
  static String label(double tick) {
    return new BigDecimal(tick)
        .round(new MathContext(6))
        .stripTrailingZeros()
        .toPlainString()
        .replace('-', '−');
  }
}
