package org.zellige.benchmarks.tuner;

/**
 * A constant that may be turned.
 *
 * @param name as in the code
 * @param start where the search begins
 * @param spread how far the search looks at first: in the constant's unit, or as a share of it
 * @param low least value
 * @param high greatest value
 * @param isRatio whether equal ratios are equally far
 */
record Knob(String name, double start, double spread, double low, double high, boolean isRatio) {
  Knob {
    if (!(low <= start && start <= high) || !(spread > 0) || (isRatio && !(low > 0))) {
      throw new IllegalArgumentException(
          "%s: %s in %s…%s, spread %s".formatted(name, start, low, high, spread));
    }
  }

  /** A constant above 0, looked for from a third to three times the start. */
  static Knob ratio(String name, double start, double spread) {
    return new Knob(name, start, spread, start / 3, start * 3, true);
  }

  /** A constant that may be anything within bounds. */
  static Knob number(String name, double start, double spread, double low, double high) {
    return new Knob(name, start, spread, low, high, false);
  }

  /** The value at a place of the search, which starts at 0 and first looks about ±1. */
  double value(double place) {
    return isRatio ? start * Math.exp(spread * place) : start + spread * place;
  }

  /** The place of a value. */
  double place(double value) {
    return isRatio ? Math.log(value / start) / spread : (value - start) / spread;
  }
}
