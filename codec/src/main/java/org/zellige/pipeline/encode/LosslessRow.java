package org.zellige.pipeline.encode;

import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.SampleLines;
import org.zellige.transform.PredictionErrors;

/** The MCU rows of a lossless scan, one after the other. */
final class LosslessRow {
  private final FrameLayout frame;
  private final ScanLayout order;
  private final SampleLines source;

  /** By place in the scan and line of the MCU row, of whole MCUs: 0 outside the image. */
  private final int[][][] differences;

  // By place in the scan.
  private final int[][] samples;
  private final PredictionErrors[] errors;

  LosslessRow(EncodePlan plan, ScanLayout order, SampleLines source) {
    this.frame = plan.layout();
    this.order = order;
    this.source = source;
    int components = order.components().size();
    differences = new int[components][][];
    samples = new int[components][];
    errors = new PredictionErrors[components];
    int initial = 1 << (plan.frame().precision() - 1);
    for (int i = 0; i < components; i++) {
      ScanLayout.Component c = order.components().get(i);
      int width = frame.components().get(c.index()).width();
      samples[i] = new int[width];
      errors[i] = new PredictionErrors(initial, width);
      differences[i] = new int[c.vertical()][order.mcusPerRow() * c.horizontal()];
    }
  }

  /** Looks at a line. */
  @FunctionalInterface
  interface LineUser {
    /**
     * @param component its place in the scan
     * @param errors of the line
     * @param differences for any of them
     */
    void use(int component, PredictionErrors errors, int[] differences);
  }

  /**
   * Reads the next MCU row and shows its lines.
   *
   * @param anew whether a restart interval begins
   */
  void read(int mcuRow, boolean anew, LineUser user) {
    for (int i = 0; i < errors.length; i++) {
      ScanLayout.Component c = order.components().get(i);
      int height = frame.components().get(c.index()).height();
      if (anew) {
        errors[i].restart();
      }
      for (int v = 0; v < c.vertical(); v++) {
        int y = mcuRow * c.vertical() + v;
        if (y < height) {
          source.read(c.index(), y, samples[i]);
          errors[i].next(samples[i]);
        } else {
          errors[i].end();
        }
        user.use(i, errors[i], differences[i][v]);
      }
    }
  }

  /** What users left: by place in the scan and line of the MCU row. */
  int[][][] differences() {
    return differences;
  }
}
