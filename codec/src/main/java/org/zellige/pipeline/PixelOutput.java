package org.zellige.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.Pixels;
import org.zellige.RowSink;

/** Where finished rows of pixels go: into an image, or through a few rows to a sink. */
final class PixelOutput {
  private final Pixels pixels;
  private final int height;

  /** Rows that the sink is given at a time. */
  private final int step;

  private final @Nullable RowSink sink;

  /** First row of the image that the sink has not had. */
  private int next;

  private PixelOutput(Pixels pixels, int height, int step, @Nullable RowSink sink) {
    this.pixels = pixels;
    this.height = height;
    this.step = step;
    this.sink = sink;
  }

  /** Output into a whole image. */
  static PixelOutput image(Pixels pixels) {
    return new PixelOutput(pixels, pixels.height(), 0, null);
  }

  /**
   * Output into a whole image with somebody who sees it grow.
   *
   * @param step rows between calls of the sink
   */
  static PixelOutput image(Pixels pixels, int step, RowSink sink) {
    return new PixelOutput(pixels, pixels.height(), step, sink);
  }

  /**
   * Output to a sink.
   *
   * @param strip as wide as the image, used again for every few rows
   * @param height rows of the image
   */
  static PixelOutput sink(Pixels strip, int height, RowSink sink) {
    return new PixelOutput(strip, height, strip.height(), sink);
  }

  /** The array to write rows to. */
  Pixels pixels() {
    return pixels;
  }

  /** The row of {@link #pixels} that row y of the image belongs in. */
  int row(int y) {
    return pixels.height() == height ? y : y - next;
  }

  /** Tells that row y, and so all before it, is written. */
  void finish(int y) throws IOException {
    int rows = y + 1 - next;
    if (sink != null && (rows >= step || y == height - 1)) {
      sink.rows(next, pixels.rows(row(next), rows));
      next = y + 1;
    }
  }
}
