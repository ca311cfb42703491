package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.List;

/** Reads lists of qualities. */
final class Qualities {
  private Qualities() {}

  /**
   * Reads {@code 20,40,60..90:5}: numbers and ranges with both ends, in steps of 1 unless said.
   *
   * @return 0…100, in the order of the text
   * @throws IllegalArgumentException if it is not of this form
   */
  static List<Integer> parse(String text) {
    List<Integer> qualities = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.matches("\\d{1,3}(\\.\\.\\d{1,3}(:[1-9]\\d{0,2})?)?")) {
        throw new IllegalArgumentException("not qualities such as 20,40,60..90:5: " + text);
      }
      String[] numbers = part.split("\\.\\.|:");
      int first = Integer.parseInt(numbers[0]);
      int last = numbers.length > 1 ? Integer.parseInt(numbers[1]) : first;
      int step = numbers.length > 2 ? Integer.parseInt(numbers[2]) : 1;
      if (last > 100 || first > last) {
        throw new IllegalArgumentException("not within 0…100, or falling: " + part);
      }
      for (int quality = first; quality <= last; quality += step) {
        qualities.add(quality);
      }
    }
    return List.copyOf(qualities);
  }
}
