package org.zellige.batch.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.Locale;

/** Words and numbers of a page. */
final class Html {
  private Html() {}

  /** Text that means itself, in an element or an attribute. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default ->
            out.append(c < ' ' ? ' ' : Character.isSurrogate(c) && !isPaired(text, i) ? '?' : c);
      }
    }
    return out.toString();
  }

  private static boolean isPaired(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Bytes in the unit that leaves three digits or so; units of 1000. */
  static String size(long bytes) {
    long amount = Math.abs(bytes);
    if (amount < 1000) {
      return bytes + " B";
    }
    return amount < 1_000_000
        ? decimal(bytes / 1e3, amount < 10_000 ? 2 : 1) + " kB"
        : decimal(bytes / 1e6, 2) + " MB";
  }

  /** A part of a whole; that of nothing is all. */
  static String percent(long part, long whole) {
    return (whole == 0 ? "100.0" : decimal(100.0 * part / whole, 1)) + "\u00A0%";
  }

  static String decimal(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * A picture.
   *
   * @param type for example {@code png}
   * @param alternative what it shows
   */
  static String picture(String type, byte[] data, String alternative) {
    return String.format(
        Locale.ROOT,
        "<img alt=\"%s\" src=\"data:image/%s;base64,%s\">",
        escape(alternative),
        type,
        Base64.getEncoder().encodeToString(data));
  }
}
