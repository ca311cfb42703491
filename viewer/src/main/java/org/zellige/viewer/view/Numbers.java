package org.zellige.viewer.view;

import java.util.Locale;

/** Numbers as the window writes them. */
final class Numbers {
  private Numbers() {}

  /** Without decimals that say nothing. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
