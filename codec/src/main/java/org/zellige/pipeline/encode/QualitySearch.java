package org.zellige.pipeline.encode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.quant.table.DistanceScale;

/**
 * Finds the quality at which a measure lies in a window. The measure rises with quality, if not
 * strictly.
 *
 * <p>False position on scales on which the usual measures are nearly straight lines, hence few
 * attempts; where it crawls or a bracket does not shrink, bisection. Where the measure jumps over
 * the window, as it may from one set of whole quantisation steps to the next: finer steps with less
 * weight of errors, if the quantiser has such a weight, else neighbours.
 */
public final class QualitySearch {
  /** Measures an encoding. The measure rises with quality, and with the weight of errors. */
  @FunctionalInterface
  public interface Measurement<E extends Exception> {
    /**
     * The measure of an encoding.
     *
     * @param errorWeight as {@link org.zellige.pipeline.plan.Tools#errorWeight}; 1 unless the
     *     search may weigh
     */
    double at(double quality, double errorWeight) throws E;
  }

  /**
   * One encoding.
   *
   * @param quality 0…100
   * @param errorWeight of its quantiser
   * @param value of the measure
   */
  public record Attempt(double quality, double errorWeight, double value) {}

  private static final int MAX_ATTEMPTS = 10;

  /** Where to start: the middle of what people use. */
  private static final double FIRST_QUALITY = 80;

  /** A step in log distance for a first idea of the slope. */
  private static final double FIRST_STEP = 0.5;

  /**
   * Below this width of the bracket, in quality, the measure no longer rises but jumps: small
   * images change at random by more than the window is wide.
   */
  private static final double SMALLEST_BRACKET = 0.03;

  /** Likewise, where errors can be weighed instead. */
  private static final double SMALLEST_WEIGHED = 0.5;

  /** By how much logarithms of bytes and of errors change with that of the weight, about. */
  private static final double WEIGHT_SLOPE = 0.1;

  // The logarithm of the first weight that is tried, nearest to 0 and farthest, and of the least.
  private static final double LEAST_RELIEF = -0.05;
  private static final double LARGE_RELIEF = -0.8;
  private static final double MOST_RELIEF = -2;

  /** How far apart neighbours are that are tried then, in quality. */
  private static final double NEIGHBOUR = 0.1;

  private final double low;
  private final double high;
  private final boolean lowIsHard;
  private final boolean weighs;
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * @param low lower end of the window
   * @param high upper end of the window
   * @param lowIsHard whether values below the window are forbidden and those above are only
   *     wasteful; else the other way round
   * @param weighs whether the measure answers to the weight of errors
   */
  QualitySearch(double low, double high, boolean lowIsHard, boolean weighs) {
    this.low = low;
    this.high = high;
    this.lowIsHard = lowIsHard;
    this.weighs = weighs;
  }

  /** Those made so far, in their order. */
  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /**
   * Searches.
   *
   * @return an attempt in the window; else the one next to it on the allowed side; else, if there
   *     is none, the closest of those that are not allowed
   */
  public <E extends Exception> Attempt run(Measurement<E> measurement) throws E {
    @Nullable Attempt below = null;
    @Nullable Attempt above = null;
    double quality = FIRST_QUALITY;
    while (attempts.size() < MAX_ATTEMPTS) {
      Attempt attempt = attempt(measurement, quality, 1);
      if (isWithin(attempt)) {
        return attempt;
      }
      if (attempt.value < low) {
        below = attempt;
      } else {
        above = attempt;
      }
      if (quality == (below == attempt ? 100 : 0)) {
        break;
      }
      if (below != null && above != null && above.quality - below.quality < smallestBracket()) {
        if (weighs) {
          weigh(measurement, above);
        } else {
          lookAround(measurement, above.quality);
        }
        break;
      }
      quality = next(below, above);
    }
    return nearest();
  }

  private double smallestBracket() {
    return weighs ? SMALLEST_WEIGHED : SMALLEST_BRACKET;
  }

  private <E extends Exception> Attempt attempt(
      Measurement<E> measurement, double quality, double errorWeight) throws E {
    Attempt attempt = new Attempt(quality, errorWeight, measurement.at(quality, errorWeight));
    attempts.add(attempt);
    return attempt;
  }

  private boolean isWithin(Attempt attempt) {
    return attempt.value >= low && attempt.value <= high;
  }

  /** Tries smaller weights of errors at the quality of an attempt above the window. */
  private <E extends Exception> void weigh(Measurement<E> measurement, Attempt from) throws E {
    Attempt above = from;
    @Nullable Attempt below = null;
    double relief = (aim() - from.value) / WEIGHT_SLOPE;
    relief = Math.max(LARGE_RELIEF, Math.min(LEAST_RELIEF, relief));
    while (attempts.size() < MAX_ATTEMPTS && relief >= MOST_RELIEF) {
      Attempt attempt = attempt(measurement, from.quality, StrictMath.exp(relief));
      if (isWithin(attempt)) {
        return;
      }
      if (attempt.value < low) {
        below = attempt;
      } else {
        above = attempt;
      }
      if (below == null) {
        relief *= 2;
      } else {
        double left = StrictMath.log(above.errorWeight);
        double share = (above.value - aim()) / (above.value - below.value);
        double width = StrictMath.log(below.errorWeight) - left;
        relief = left + width * Math.max(0.1, Math.min(0.9, share));
      }
    }
  }

  /** Tries the neighbours of a quality, by turns above and below. */
  private <E extends Exception> void lookAround(Measurement<E> measurement, double centre)
      throws E {
    for (int n = 1; attempts.size() < MAX_ATTEMPTS; n++) {
      double step = NEIGHBOUR * ((n + 1) / 2) * (n % 2 == 0 ? -1 : 1);
      if (isWithin(attempt(measurement, Math.max(0, Math.min(100, centre + step)), 1))) {
        return;
      }
    }
  }

  /** The attempt in the window, or the one next to it: on the allowed side if there is one. */
  private Attempt nearest() {
    Comparator<Attempt> order =
        Comparator.comparing(this::isForbidden).thenComparingDouble(this::distance);
    // Of equals the last: it went as far as there was to go.
    return attempts.stream().reduce((a, b) -> order.compare(b, a) <= 0 ? b : a).orElseThrow();
  }

  private boolean isForbidden(Attempt attempt) {
    return lowIsHard ? attempt.value < low : attempt.value > high;
  }

  private double distance(Attempt attempt) {
    return Math.max(0, Math.max(low - attempt.value, attempt.value - high));
  }

  private double next(@Nullable Attempt below, @Nullable Attempt above) {
    double position;
    if (below != null && above != null) {
      position = between(below, above);
    } else {
      position = beyond();
    }
    return Math.max(0, Math.min(100, quality(position)));
  }

  private double between(Attempt below, Attempt above) {
    double from = position(below.quality);
    double to = position(above.quality);
    double share = (aim() - below.value) / (above.value - below.value);
    // Three on the same side of the window: the curve is bent too much for straight lines.
    if (isStuck()) {
      share = 0.5;
    }
    return from + (to - from) * Math.max(0.05, Math.min(0.95, share));
  }

  private boolean isStuck() {
    int n = attempts.size();
    return n >= 4 && isBelow(n - 1) == isBelow(n - 2) && isBelow(n - 2) == isBelow(n - 3);
  }

  private boolean isBelow(int attempt) {
    return attempts.get(attempt).value < low;
  }

  /** Outwards from the last attempts, all on the same side. */
  private double beyond() {
    int n = attempts.size();
    Attempt last = attempts.get(n - 1);
    double at = position(last.quality);
    double direction = last.value < low ? 1 : -1;
    if (n == 1) {
      return at + direction * FIRST_STEP;
    }
    Attempt before = attempts.get(n - 2);
    double gained = (last.value - before.value) * direction;
    double walked = Math.abs(at - position(before.quality));
    double missing = (aim() - last.value) * direction;
    double step = gained > 0 ? walked * missing / gained : 2 * walked;
    // Not far on the strength of a small difference, and a little too far rather than too near.
    return at + direction * Math.max(0.1, Math.min(1.1 * step, 4 * walked));
  }

  private double aim() {
    return lowIsHard ? low + 0.4 * (high - low) : high - 0.4 * (high - low);
  }

  /** Quality on a scale on which log bytes and log errors are nearly straight: −ln distance. */
  private static double position(double quality) {
    return -StrictMath.log(DistanceScale.distance(quality));
  }

  private static double quality(double position) {
    return DistanceScale.quality(StrictMath.exp(-position));
  }
}
