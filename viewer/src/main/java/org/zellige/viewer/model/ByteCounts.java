package org.zellige.viewer.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes for people, in units of 1000. */
public final class ByteCounts {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) ?([kKmM]?)[bB]?");

  private ByteCounts() {}

  /**
   * Reads {@code 200000}, {@code 200k} or {@code 1.5 MB}.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static long parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no size such as 200k");
    }
    double unit =
        switch (matcher.group(2)) {
          case "k", "K" -> 1e3;
          case "m", "M" -> 1e6;
          default -> 1;
        };
    long bytes = (long) (Double.parseDouble(matcher.group(1)) * unit);
    if (bytes < 1) {
      throw new IllegalArgumentException("'" + text + "' leaves no room for a file");
    }
    return bytes;
  }

  /** In the unit that leaves three digits or so. */
  public static String text(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, bytes < 100_000 ? "%.1f kB" : "%.0f kB", bytes / 1e3);
    }
    return String.format(Locale.ROOT, bytes < 100_000_000 ? "%.2f MB" : "%.0f MB", bytes / 1e6);
  }
}
