package org.zellige.color.icc;

/** A function of one channel. */
interface Curve {
  /** Leaves every value as it is. */
  Curve IDENTITY = x -> x;

  /** The value for any x; arguments beyond 0…1 are taken for the nearest of these. */
  double at(double x);

  /** A step that sends channel i through curve i. */
  static Stage stage(Curve... curves) {
    Curve[] own = curves.clone();
    return values -> {
      for (int i = 0; i < own.length; i++) {
        values[i] = own[i].at(values[i]);
      }
    };
  }

  /** The nearest value within 0…1; 0 for what is no number. */
  static double clip(double x) {
    return x > 0 ? Math.min(x, 1) : 0;
  }
}
