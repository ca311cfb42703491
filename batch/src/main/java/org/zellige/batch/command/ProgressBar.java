package org.zellige.batch.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line at the foot of a terminal: how much is done, how fast, how long it takes. To be cleared
 * before anything else is printed.
 */
final class ProgressBar {
  private static final int CELLS = 24;

  /** Nanoseconds between two drawings, so that many small files do not flicker. */
  private static final long INTERVAL = 100_000_000;

  /** Returns to the start of the line and clears it (ECMA-48, EL). */
  private static final String CLEAR = "\r\u001B[K";

  private final PrintStream out;
  private final LongSupplier clock;
  private final long start;
  private int files;
  private long bytes;
  private int doneFiles;
  private long doneBytes;
  private long drawn = Long.MIN_VALUE;
  private boolean shown;

  /**
   * @param clock in nanoseconds
   */
  ProgressBar(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  void begin(int allFiles, long allBytes) {
    files = allFiles;
    bytes = allBytes;
    draw();
  }

  void update(int filesDone, long bytesDone) {
    doneFiles = filesDone;
    doneBytes = bytesDone;
    long now = clock.getAsLong();
    if (drawn == Long.MIN_VALUE || now - drawn >= INTERVAL || doneFiles == files) {
      draw();
    }
  }

  /** Leaves an empty line where the bar was. */
  void clear() {
    if (shown) {
      out.print(CLEAR);
      out.flush();
      shown = false;
    }
  }

  private void draw() {
    drawn = clock.getAsLong();
    out.print(CLEAR + text(drawn - start));
    out.flush();
    shown = true;
  }

  /**
   * The line.
   *
   * @param nanoseconds since the beginning
   */
  private String text(long nanoseconds) {
    // Bytes tell more of the work than files do, but empty ones must end as well.
    double part =
        bytes == 0
            ? (double) doneFiles / Math.max(1, files)
            : Math.min(1, (double) doneBytes / bytes);
    int full = (int) (part * CELLS);
    double seconds = nanoseconds / 1e9;
    String rate =
        seconds < 0.5 || doneBytes == 0
            ? ""
            : String.format(Locale.ROOT, ", %.1f MB/s", doneBytes / 1e6 / seconds);
    String left =
        seconds < 0.5 || part == 0 || part == 1
            ? ""
            : ", " + duration(Math.round(seconds * (1 - part) / part)) + " left";
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %d of %d%s%s",
        "#".repeat(full),
        ".".repeat(CELLS - full),
        (int) (100 * part),
        doneFiles,
        files,
        rate,
        left);
  }

  /** As 5 s, 1:05 or 1:00:05. */
  private static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
