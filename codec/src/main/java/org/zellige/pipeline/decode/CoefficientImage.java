package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.SampleReconstruction;
import org.zellige.pipeline.render.SharedOutput;
import org.zellige.segment.Frame;
import org.zellige.transform.BlockSmoothing;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Workers;

/** The coefficients of a whole image, as far as its scans are decoded. */
final class CoefficientImage {
  /** MCU rows that a thread renders before it comes for more. */
  private static final int ROWS = 4;

  private final Frame frame;
  private final FrameLayout layout;
  private final CoefficientRows[] coefficients;
  private final ScanProgress progress;

  /** Scans of which the image was handed on last. */
  private int scansRendered;

  CoefficientImage(Frame frame, FrameLayout layout) {
    this.frame = frame;
    this.layout = layout;
    this.progress = new ScanProgress(layout.components().size());
    this.coefficients =
        layout.components().stream()
            .map(c -> new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows()))
            .toArray(CoefficientRows[]::new);
  }

  /** By component. */
  CoefficientRows[] coefficients() {
    return coefficients;
  }

  /** What the scans have brought; whoever decodes them keeps it up to date. */
  ScanProgress progress() {
    return progress;
  }

  /** What brings coefficients while rows are rendered of which all are there. */
  interface Arrival {
    /** All coefficients are there. */
    Arrival ALL = mcuRow -> true;

    /** Decodes what nobody else does. */
    default void decode() throws IOException {}

    /** Waits for the rows before one; returns false if they will never be there. */
    boolean await(int mcuRow);
  }

  /** Hands the image on, of which all coefficients are there. */
  void render(int[] @Nullable [] steps, Destination destination, Workers workers)
      throws IOException {
    render(steps, destination, workers, Arrival.ALL);
  }

  /**
   * Hands the image on. Components without steps are zeros; what a progressive image lacks of the
   * low frequencies is estimated if the destination wants that.
   *
   * @param steps of each component, in zig-zag order; null before its first scan
   * @param arrival what is not decoded yet
   */
  void render(int[] @Nullable [] steps, Destination destination, Workers workers, Arrival arrival)
      throws IOException {
    int[][] known = new int[steps.length][];
    for (int i = 0; i < steps.length; i++) {
      int[] of = steps[i];
      known[i] = of == null ? new int[64] : of;
    }
    CoefficientRows[] shown = destination.prepare(known, coefficients);
    scansRendered = progress.scans();
    boolean smooth = destination.estimatesLackingFrequencies() && canBeSmoothed(steps);
    SharedOutput output = new SharedOutput(destination, known);
    int end = output.first().endMcuRow();
    AtomicInteger next = new AtomicInteger(output.first().firstMcuRow());
    Workers all = destination.takesAnyOrder() ? workers : Workers.CALLER;
    int rows = all.threads() > 1 ? ROWS : end - next.get();
    output.fill(
        all,
        mine -> {
          arrival.decode();
          SmoothedRows[] smoothed = smooth ? smoothed(known) : new SmoothedRows[0];
          int first = next.getAndAdd(rows);
          // Smoothing looks at rows above and below.
          while (first < end && arrival.await(smooth ? end : Math.min(end, first + rows))) {
            render(first, Math.min(end, first + rows), shown, smoothed, mine);
            first = next.getAndAdd(rows);
          }
        });
  }

  /** Renders a stretch of MCU rows. */
  private void render(
      int first,
      int end,
      CoefficientRows[] shown,
      SmoothedRows[] smoothed,
      SampleReconstruction<?> output)
      throws IOException {
    CoefficientRows[] from = shown.clone();
    int[] firstRows = new int[from.length];
    output.begin(first);
    for (int row = first; row < end; row++) {
      for (int i = 0; i < from.length; i++) {
        if (smoothed.length > 0) {
          from[i] = smoothed[i].mcuRow(row);
        } else {
          firstRows[i] = row * layout.components().get(i).vertical();
        }
      }
      output.mcuRow(row, from, firstRows);
    }
    output.end(end);
  }

  private SmoothedRows[] smoothed(int[][] steps) {
    SmoothedRows[] smoothed = new SmoothedRows[steps.length];
    for (int i = 0; i < steps.length; i++) {
      int vertical = frame.components().get(i).vertical();
      smoothed[i] =
          new SmoothedRows(
              layout.components().get(i), coefficients[i], i, vertical, steps[i], progress);
    }
    return smoothed;
  }

  /** Whether the image was handed on after its last scan. */
  boolean isRendered() {
    return scansRendered == progress.scans();
  }

  /** libjpeg-turbo's conditions: all components are smoothed, or none. */
  private boolean canBeSmoothed(int[] @Nullable [] steps) {
    return frame.isProgressive()
        && progress.lacksLowFrequencies()
        && Arrays.stream(steps)
            .allMatch(of ->
                of != null
                    && Arrays.stream(of, 0, BlockSmoothing.POSITIONS).noneMatch(step -> step == 0));
  }
}
