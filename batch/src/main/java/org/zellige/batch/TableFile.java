package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads quantisation tables from a text file as cjpeg does: one, two or three tables of 64 steps
 * each, row by row, with blanks, commas or line ends between; what follows a # in a line is a
 * comment.
 */
public final class TableFile {
  private static final int TABLE = 64;
  private static final int MOST = 3 * TABLE;

  /** The largest step that a table can hold. */
  private static final int MAX_STEP = 65535;

  /** Bytes; three tables take a thousand, so the rest may be comments. */
  private static final int MAX_SIZE = 1 << 16;

  private final Path file;
  private final int[] steps = new int[MOST];
  private int count;

  private TableFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file. One table is for all components; of two, the second is for chroma; three are for
   * luma, blue and red chroma.
   *
   * @throws IOException if it cannot be read; with the number of the line if it is no such file
   */
  public static Tables.Custom read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_SIZE + 1);
    }
    if (bytes.length > MAX_SIZE) {
      throw new IOException(file + " is larger than " + MAX_SIZE + " bytes: no file of tables");
    }
    return new TableFile(file).parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private Tables.Custom parse(String text) throws IOException {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      parseLine(lines[i], i + 1);
    }
    if (count == 0 || count % TABLE != 0) {
      throw fault(lines.length, count + " numbers in all; tables have 64, 128 or 192");
    }
    int[] luma = table(0);
    int[] cb = table(Math.min(1, count / TABLE - 1));
    int[] cr = table(count / TABLE - 1);
    return new Tables.Custom(luma, cb, cr);
  }

  private void parseLine(String line, int number) throws IOException {
    for (String word : line.replaceFirst("#.*", "").split("[\\s,]+")) {
      if (word.isEmpty()) {
        continue;
      }
      if (count == MOST) {
        throw fault(number, "more than " + MOST + " numbers");
      }
      steps[count] = step(word, number);
      count++;
    }
  }

  private int step(String word, int line) throws IOException {
    String shown = word.length() > 20 ? word.substring(0, 20) + "…" : word;
    if (!word.matches("\\d+")) {
      throw fault(line, "'" + shown + "' is no whole number");
    }
    int step = word.length() > 5 ? MAX_STEP + 1 : Integer.parseInt(word);
    if (step < 1 || step > MAX_STEP) {
      throw fault(line, "step " + shown + " is not within 1 to " + MAX_STEP);
    }
    return step;
  }

  private int[] table(int index) {
    return Arrays.copyOfRange(steps, index * TABLE, (index + 1) * TABLE);
  }

  private IOException fault(int line, String reason) {
    return new IOException(file + ", line " + line + ": " + reason);
  }
}
