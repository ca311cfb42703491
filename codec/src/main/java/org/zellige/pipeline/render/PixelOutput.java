package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.zellige.Pixels;
import org.zellige.RowSink;

/** Where finished rows of pixels go: into an image, or through a few rows to a sink. */
public final class PixelOutput {
  private final Pixels pixels;
  private final int height;

  /** Rows that the sink is given at a time. */
  private final int step;

  private final @Nullable RowSink sink;

  private final Thread caller = Thread.currentThread();

  /** Rows of the image that are written. Guarded by this. */
  private final BitSet written = new BitSet();

  /** First row of the image that the sink has not had; the caller's. */
  private int next;

  private PixelOutput(Pixels pixels, int height, int step, @Nullable RowSink sink) {
    this.pixels = pixels;
    this.height = height;
    this.step = step;
    this.sink = sink;
  }

  /** Output into a whole image. */
  public static PixelOutput image(Pixels pixels) {
    return new PixelOutput(pixels, pixels.height(), 0, null);
  }

  /**
   * Output into a whole image with somebody who sees it grow.
   *
   * @param step rows between calls of the sink
   */
  public static PixelOutput image(Pixels pixels, int step, RowSink sink) {
    return new PixelOutput(pixels, pixels.height(), step, sink);
  }

  /**
   * Output to a sink.
   *
   * @param strip as wide as the image, used again for every few rows
   * @param height rows of the image
   */
  public static PixelOutput sink(Pixels strip, int height, RowSink sink) {
    return new PixelOutput(strip, height, strip.height(), sink);
  }

  /** Whether rows may be written in any order, by several threads. */
  boolean takesAnyOrder() {
    return pixels.height() == height;
  }

  /** The array to write rows to. */
  Pixels pixels() {
    return pixels;
  }

  /** The row of {@link #pixels} that row y of the image belongs in. */
  int row(int y) {
    return pixels.height() == height ? y : y - next;
  }

  /** Says that row y is written. The sink is told by the caller alone, of rows without gaps. */
  void finish(int y) throws IOException {
    if (sink == null) {
      return;
    }
    int end;
    synchronized (this) {
      written.set(y);
      end = written.nextClearBit(next);
    }
    if (Thread.currentThread() == caller && (end - next >= step || end == height)) {
      tell(sink, end);
    }
  }

  /** Tells of the rows that others than the caller wrote last. */
  public void finish() throws IOException {
    if (sink != null && next < height) {
      tell(sink, height);
    }
  }

  private void tell(RowSink told, int end) throws IOException {
    int first = next;
    Pixels rows = pixels.rows(row(first), end - first);
    next = end;
    told.rows(first, rows);
  }
}
