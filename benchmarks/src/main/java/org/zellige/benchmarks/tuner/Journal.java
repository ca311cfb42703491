package org.zellige.benchmarks.tuner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The file that a search leaves, to be followed, and to go on from.
 *
 * @param echo where all of it appears too
 */
record Journal(Path file, PrintStream echo) {
  private static final String VALUES = "  values ";

  void write(String line) throws IOException {
    echo.println(line);
    Files.writeString(
        file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Notes constants, to be found by {@link #last}. */
  void write(List<Knob> knobs, double[] values) throws IOException {
    write(
        VALUES
            + IntStream.range(0, values.length)
                .mapToObj(i -> knobs.get(i).name() + "=" + values[i])
                .collect(Collectors.joining(" ")));
  }

  /**
   * The constants that were noted last; those it does not name are as they start.
   *
   * @throws IOException if the file cannot be read
   */
  double[] last(List<Knob> knobs) throws IOException {
    String line =
        Files.readAllLines(file).stream()
            .filter(l -> l.startsWith(VALUES))
            .reduce((first, second) -> second)
            .orElse(VALUES);
    double[] values = knobs.stream().mapToDouble(Knob::start).toArray();
    for (String pair : line.strip().split(" +")) {
      int equals = pair.indexOf('=');
      int knob = knobs.stream().map(Knob::name).toList().indexOf(pair.split("=", 2)[0]);
      if (knob >= 0) {
        values[knob] = Double.parseDouble(pair.substring(equals + 1));
      }
    }
    return values;
  }
}
