package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.Optional;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.entropy.stretch.StretchDecoder;
import org.zellige.entropy.stretch.StretchedScan;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.SampleReconstruction;
import org.zellige.pipeline.render.SharedOutput;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Workers;

/**
 * Decodes a frame of one sequential scan by several threads, each from the data of its stretches to
 * what becomes of them.
 */
final class StretchedFrame {
  private final StreamParser stream;
  private final FrameLayout layout;
  private final Workers workers;
  private final long spareMemory;

  /**
   * @param stream right after the scan header
   * @param spareMemory bytes that may be taken to keep what is read of a stream
   */
  StretchedFrame(StreamParser stream, FrameLayout layout, Workers workers, long spareMemory) {
    this.stream = stream;
    this.layout = layout;
    this.workers = workers;
    this.spareMemory = spareMemory;
  }

  /**
   * Decodes the scan if this can be done by several threads, and nothing is wrong.
   *
   * @param steps of each component, in zig-zag order
   * @return false otherwise; the stream is not moved then, and what was written is to be written
   *     again
   */
  boolean decode(Scan scan, ScanLayout order, int[][] steps, Destination destination)
      throws IOException {
    if (workers.threads() == 1 || !destination.takesAnyOrder()) {
      return false;
    }
    SharedOutput shared = new SharedOutput(destination, steps);
    WantedPart wanted = shared.first().wanted(layout);
    Optional<StretchedScan> found =
        StretchedScan.of(stream, scan, order, wanted, workers.threads(), spareMemory);
    if (found.isEmpty()) {
      return false;
    }
    StretchedScan stretched = found.get();
    shared.fill(
        workers,
        output -> {
          try {
            decode(stretched.decoder(), output);
          } catch (IOException | RuntimeException | Error e) {
            stretched.abandon(); // or others would wait for this one
            throw e;
          }
        });
    boolean complete = stretched.finish(stream);
    if (!complete) {
      stretched.giveUp();
    }
    return complete;
  }

  /** What one thread does. */
  private void decode(StretchDecoder decoder, SampleReconstruction<?> output) throws IOException {
    CoefficientRows[] coefficients = decoder.coefficients();
    int[] firstRows = new int[coefficients.length];
    int[] firstBlocks = new int[coefficients.length];
    while (decoder.next()) {
      output.begin(decoder.firstRow());
      for (int row = decoder.firstRow(); row < decoder.endRow(); row++) {
        for (int c = 0; c < firstBlocks.length; c++) {
          firstBlocks[c] = decoder.firstMcu(row) * layout.components().get(c).horizontal();
        }
        output.mcuRow(row, coefficients, firstRows, firstBlocks);
      }
      output.end(decoder.endRow());
    }
  }
}
