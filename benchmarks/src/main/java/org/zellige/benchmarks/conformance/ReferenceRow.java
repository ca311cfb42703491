package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code djpeg -pnm} did with one file.
 *
 * @param path of the file, relative to the folder of the table
 * @param width pixels across; 0 if nothing was decoded
 * @param height pixels down; 0 if nothing was decoded
 * @param channels 1 or 3; 0 if nothing was decoded
 * @param maxval largest possible sample; 0 if nothing was decoded
 * @param sha256 of the PNM raster in lower-case hexadecimal; empty if nothing was decoded
 * @param message the first warning or the error; empty if there was none
 */
record ReferenceRow(
    String path,
    Verdict verdict,
    int width,
    int height,
    int channels,
    int maxval,
    String sha256,
    String message) {
  private static final String HEAD =
      "path\tverdict\twidth\theight\tchannels\tmaxval\tsha256\tmessage";

  /**
   * Reads a table of tab-separated values with one line of headings.
   *
   * @throws IOException with the line number if it is not such a table
   */
  static List<ReferenceRow> readTable(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new IOException(file + " does not begin with the headings " + HEAD.replace('\t', ' '));
    }
    List<ReferenceRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        rows.add(parse(lines.get(i)));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }

  private static ReferenceRow parse(String line) {
    String[] cells = line.split("\t", 8);
    if (cells.length < 7) {
      throw new IllegalArgumentException(cells.length + " columns");
    }
    return new ReferenceRow(
        cells[0],
        Verdict.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]),
        cells[6],
        cells.length > 7 ? cells[7] : "");
  }
}
