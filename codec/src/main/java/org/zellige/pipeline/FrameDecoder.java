package org.zellige.pipeline;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.sample.SampleRows;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** Decodes one frame, of coefficients or of predicted samples, by one scan or several. */
final class FrameDecoder {
  private final StreamParser stream;
  private final FrameLayout frame;
  private final Rendering rendering;
  private final Scan first;

  /** Whether coefficients or samples must be kept until all scans are read. */
  private final boolean whole;

  private final boolean lossless;

  /**
   * @param stream right after the header of the frame's first scan
   */
  FrameDecoder(StreamParser stream, FrameLayout frame, Rendering rendering, Scan first)
      throws JpegException {
    this.stream = stream;
    this.frame = frame;
    this.rendering = rendering;
    this.first = first;
    this.whole =
        stream.frame().isProgressive() || first.components().size() < frame.components().size();
    this.lossless = stream.frame().isLossless();
  }

  /** Bytes that decoding takes at a time, beside what the destination gathers. */
  long memory() {
    long decoding =
        lossless
            ? LosslessDecoder.memory(frame) + (whole ? rendering.wholeMemory() : 0)
            : CoefficientDecoder.memory(frame, whole);
    return rendering.memory() + decoding;
  }

  /** Decodes all scans. */
  void decode(Destination destination) throws IOException {
    if (lossless) {
      List<SampleRows<short[]>> samples = rendering.samples(whole);
      LosslessDecoder decoder = new LosslessDecoder(stream, frame, rendering.layout(), samples);
      Destination.SampleConsumer next = destination.ofSamples(samples);
      if (whole) {
        decoder.allScans(first, next);
      } else {
        decoder.streamScan(first, next);
      }
      return;
    }
    CoefficientDecoder decoder = new CoefficientDecoder(stream, frame);
    if (whole) {
      decoder.allScans(first, destination);
    } else {
      decoder.streamScan(first, destination);
    }
  }
}
