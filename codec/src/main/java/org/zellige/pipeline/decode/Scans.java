package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** The scans of a frame, one after the other. What is damaged after the first ones is left out. */
final class Scans {
  private Scans() {}

  /** Decodes a scan. */
  @FunctionalInterface
  interface ScanTask {
    void decode(Scan scan) throws JpegException;
  }

  /** Looks at what there is after a scan. */
  @FunctionalInterface
  interface AfterScan {
    /** Returns whether to go on. */
    boolean goOn() throws IOException;
  }

  /**
   * Whether the first scan of a frame has all of it. No other is decoded then: libjpeg shows such a
   * frame row by row, and takes no notice of scans that follow against the standard.
   */
  static boolean isAll(Scan first, Frame frame) {
    return !frame.isProgressive() && first.components().size() == frame.components().size();
  }

  /**
   * Decodes every scan, or that which {@linkplain #isAll has all}.
   *
   * @param first the one whose header was read last
   * @param after called after each
   * @return whether all were decoded
   */
  static boolean forEach(StreamParser stream, Scan first, ScanTask task, AfterScan after)
      throws IOException {
    Optional<Scan> next = Optional.of(first);
    boolean some = false;
    while (next.isPresent()) {
      try {
        task.decode(next.get());
      } catch (LimitExceededException e) {
        throw e;
      } catch (JpegException e) {
        if (!some) {
          throw e;
        }
        stream.diagnostics().warn("a later scan was given up: " + e.reason(), e.offset());
        stream.skipScan();
      }
      some = true;
      if (!after.goOn()) {
        return false;
      }
      if (isAll(first, stream.frame())) {
        skipFurther(stream);
        return true;
      }
      next = leniently(stream, StreamParser::nextScan);
    }
    return true;
  }

  /** Reads what follows a scan for its segments alone. */
  static void skipFurther(StreamParser stream) throws JpegException {
    while (leniently(stream, StreamParser::nextScan).isPresent()) {
      stream.skipScan();
    }
  }

  /** The first scan of the next frame of a hierarchical image. */
  static Optional<Scan> nextFrame(StreamParser stream) throws JpegException {
    return leniently(stream, StreamParser::nextFrame);
  }

  /** Goes on in a stream. */
  @FunctionalInterface
  private interface Step {
    Optional<Scan> take(StreamParser stream) throws JpegException;
  }

  /** The next scan; damage after the first one ends the image instead of refusing it. */
  private static Optional<Scan> leniently(StreamParser stream, Step step) throws JpegException {
    try {
      return step.take(stream);
    } catch (LimitExceededException e) {
      throw e;
    } catch (JpegException e) {
      stream.diagnostics().warn("the rest of the stream was ignored: " + e.reason(), e.offset());
      return Optional.empty();
    }
  }
}
