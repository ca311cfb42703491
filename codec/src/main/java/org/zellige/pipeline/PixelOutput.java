package org.zellige.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.Pixels;
import org.zellige.RowSink;

/** Where finished rows of pixels go: into an image, or through a few rows to a sink. */
final class PixelOutput {
  private final Pixels pixels;
  private final int height;
  private final @Nullable RowSink sink;

  /** First row of the image that the strip holds. */
  private int stripStart;

  private PixelOutput(Pixels pixels, int height, @Nullable RowSink sink) {
    this.pixels = pixels;
    this.height = height;
    this.sink = sink;
  }

  /** Output into a whole image. */
  static PixelOutput image(Pixels pixels) {
    return new PixelOutput(pixels, pixels.height(), null);
  }

  /**
   * Output to a sink.
   *
   * @param strip as wide as the image, used again for every few rows
   * @param height rows of the image
   */
  static PixelOutput sink(Pixels strip, int height, RowSink sink) {
    return new PixelOutput(strip, height, sink);
  }

  /** The array to write rows to. */
  Pixels pixels() {
    return pixels;
  }

  /** The row of {@link #pixels} that row y of the image belongs in. */
  int row(int y) {
    return y - stripStart;
  }

  /** Tells that row y, and so all before it, is written. */
  void finish(int y) throws IOException {
    int rows = y + 1 - stripStart;
    if (sink != null && (rows == pixels.height() || y == height - 1)) {
      sink.rows(stripStart, pixels.rows(0, rows));
      stripStart = y + 1;
    }
  }
}
