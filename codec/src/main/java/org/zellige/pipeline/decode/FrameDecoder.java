package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.Rendering;
import org.zellige.sample.SampleRows;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.work.Workers;

/** Decodes one frame, of coefficients or of predicted samples, by one scan or several. */
final class FrameDecoder {
  private final StreamParser stream;
  private final FrameLayout frame;
  private final Rendering rendering;
  private final Scan first;
  private final Limits limits;
  private final Workers workers;

  /** Whether coefficients or samples must be kept until all scans are read. */
  private final boolean whole;

  private final boolean lossless;

  /**
   * @param stream right after the header of the frame's first scan
   * @param whole whether all coefficients are wanted at a time, even of a single scan
   */
  FrameDecoder(
      StreamParser stream,
      FrameLayout frame,
      Rendering rendering,
      Scan first,
      Limits limits,
      Workers workers,
      boolean whole)
      throws JpegException {
    this.stream = stream;
    this.frame = frame;
    this.rendering = rendering;
    this.first = first;
    this.limits = limits;
    this.workers = workers;
    this.lossless = stream.frame().isLossless();
    this.whole = (whole && !lossless) || !Scans.isAll(first, stream.frame());
  }

  /** Bytes that decoding takes at a time, beside what the destination gathers. */
  long memory() {
    long decoding =
        lossless
            ? LosslessDecoder.memory(frame) + (whole ? rendering.wholeMemory() : 0)
            : CoefficientDecoder.memory(stream, frame, whole, workers);
    return rendering.memory(workers.threads()) + decoding;
  }

  /**
   * Decodes all scans.
   *
   * @param listener sees the image grow; for a lossless frame the first scan stands for all
   * @param spareMemory bytes beyond {@link #memory} that may be taken if that is faster
   */
  void decode(Destination destination, ScanListener listener, long spareMemory) throws IOException {
    if (lossless) {
      ScanProgress progress = new ScanProgress(frame.components().size());
      progress.begin(first, frame.scan(first, stream.offset()), false);
      List<SampleRows<short[]>> samples = rendering.samples(whole);
      LosslessDecoder decoder =
          new LosslessDecoder(stream, frame, rendering.layout(), samples, limits);
      Destination.SampleConsumer next = destination.ofSamples(samples);
      if (whole) {
        decoder.allScans(first, next);
      } else {
        decoder.streamScan(first, next);
      }
      if (listener.wants(progress)) {
        listener.shown();
      }
      return;
    }
    CoefficientDecoder decoder = new CoefficientDecoder(stream, frame, limits, workers);
    if (whole) {
      decoder.allScans(first, destination, listener);
    } else {
      decoder.streamScan(first, destination, listener, spareMemory);
    }
  }
}
