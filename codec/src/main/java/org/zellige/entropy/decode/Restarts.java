package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.EntropyInput;
import org.zellige.segment.Marker;
import org.zellige.segment.StreamParser;

/** Counts MCUs between restart markers, passes the markers and finds the way back after damage. */
final class Restarts {
  private final StreamParser stream;
  private final EntropyInput input;
  private final int interval;

  /** MCUs left in this interval. */
  private int left;

  /** Number 0…7 of the next restart marker. */
  private int expected;

  Restarts(StreamParser stream, EntropyInput input) {
    this.stream = stream;
    this.input = input;
    this.interval = stream.tables().restartInterval();
    this.left = interval;
  }

  /** Whether a restart marker stands before the next MCU. */
  boolean isDue() {
    return interval > 0 && left == 0;
  }

  /** MCUs up to the next restart marker. */
  int left() {
    return interval > 0 ? left : Integer.MAX_VALUE;
  }

  /** Counts MCUs of the interval. */
  void countMcus(int count) {
    left -= count;
  }

  /**
   * Passes the restart marker that is due.
   *
   * @return whether data follow for the next interval
   */
  boolean pass() throws JpegException {
    left = interval;
    int wanted = expected;
    expected = (expected + 1) & 7;
    int code = input.nextMarker();
    while (code >= 0) {
      if (code == Marker.RST0 + wanted) {
        input.skipMarker();
        input.restart();
        return true;
      }
      stream
          .diagnostics()
          .warn(
              "found " + Marker.name(code) + " in place of " + Marker.name(Marker.RST0 + wanted),
              input.offset());
      switch (resync(code, wanted)) {
        case LEAVE -> {
          input.restart();
          return false;
        }
        case TAKE -> {
          input.skipMarker();
          input.restart();
          return true;
        }
        case SKIP -> {
          input.skipMarker();
          code = input.nextMarker();
        }
      }
    }
    input.restart();
    return false;
  }

  /** What to do with a marker other than the one expected. */
  private enum Resync {
    /** Take it for the expected one. */
    TAKE,
    /** Pass over it and look for the next. */
    SKIP,
    /** Leave it: the interval's data are lost. */
    LEAVE
  }

  /**
   * libjpeg's rule: a marker of the two intervals to come means that data were lost before it; one
   * of the two intervals past is a leftover; any other RST is taken at its word.
   */
  private static Resync resync(int code, int wanted) {
    if (code < Marker.SOF0) {
      return Resync.SKIP;
    }
    if (!Marker.isRestart(code)) {
      return Resync.LEAVE;
    }
    int ahead = (code - Marker.RST0 - wanted) & 7;
    if (ahead == 1 || ahead == 2) {
      return Resync.LEAVE;
    }
    return ahead == 6 || ahead == 7 ? Resync.SKIP : Resync.TAKE;
  }
}
