package org.zellige.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Path;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.Scale;

/** What is wanted of a file. */
enum View {
  /** The headers; what the JVM itself needs is in this, and in all others. */
  HEADERS("headers alone"),

  /** All pixels, a few rows at a time. */
  ROWS("all rows to a sink"),

  /** The image at an eighth of its size, a few rows at a time. */
  EIGHTH("all rows at 1/8 to a sink"),

  /** A part from the middle of the image, as pixels in memory. */
  REGION("512 × 512 in the middle");

  private static final int REGION_SIZE = 512;

  private final String label;

  View(String label) {
    this.label = label;
  }

  /** Gets it, once. */
  void get(Path file) throws IOException {
    switch (this) {
      case HEADERS -> JpegDecoder.inspect(file);
      case ROWS -> rows(file, Scale.FULL);
      case EIGHTH -> rows(file, new Scale(1));
      case REGION -> region(file);
    }
  }

  private static void rows(Path file, Scale scale) throws IOException {
    long[] rows = new long[1];
    JpegInfo info =
        JpegDecoder.builder()
            .scale(scale)
            .build()
            .decode(file, (firstRow, strip) -> rows[0] += strip.height());
    if (rows[0] != scale.apply(info.height())) {
      throw new IOException(rows[0] + " rows of " + file);
    }
  }

  private static void region(Path file) throws IOException {
    JpegInfo info = JpegDecoder.inspect(file);
    int x = Math.max(0, (info.width() - REGION_SIZE) / 2);
    int y = Math.max(0, (info.height() - REGION_SIZE) / 2);
    JpegDecoder.builder().region(x, y, REGION_SIZE, REGION_SIZE).build().decode(file);
  }

  /** The view in words. */
  @Override
  public String toString() {
    return label;
  }
}
