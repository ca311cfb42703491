package org.zellige.pipeline.render;

import java.util.ArrayList;
import java.util.List;
import org.zellige.Plane;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.sample.SampleRows;

/** The samples of every component of a whole image, gathered as they come. */
public final class PlaneOutput {
  private final FrameLayout frame;
  private final OutputLayout layout;
  private final int precision;
  private final List<short[]> samples = new ArrayList<>();

  /**
   * @param layout of the whole frame
   * @param precision bits of a sample
   */
  public PlaneOutput(FrameLayout frame, OutputLayout layout, int precision) {
    this.frame = frame;
    this.layout = layout;
    this.precision = precision;
    for (OutputLayout.Component c : layout.components()) {
      samples.add(new short[Math.multiplyExact(c.width(), c.height())]);
    }
  }

  /** Bytes that the planes of a layout take. */
  public static long memory(OutputLayout layout) {
    long sum = 0;
    for (OutputLayout.Component c : layout.components()) {
      sum += (long) Short.BYTES * c.width() * c.height();
    }
    return sum;
  }

  /** Copies an MCU row of samples, by component. */
  public void copy(int mcuRow, List<SampleRows<short[]>> from) {
    for (int i = 0; i < samples.size(); i++) {
      OutputLayout.Component c = layout.components().get(i);
      SampleRows<short[]> rows = from.get(i);
      int first = mcuRow * c.rowsPerMcu();
      int end = Math.min(c.height(), first + c.rowsPerMcu());
      for (int y = first; y < end; y++) {
        System.arraycopy(rows.samples(), rows.offset(y), samples.get(i), y * c.width(), c.width());
      }
    }
  }

  /** What was gathered. */
  public List<Plane> planes() {
    List<Plane> planes = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      FrameLayout.Component c = frame.components().get(i);
      OutputLayout.Component out = layout.components().get(i);
      planes.add(
          new Plane(
              c.id(),
              c.horizontal(),
              c.vertical(),
              precision,
              out.width(),
              out.height(),
              samples.get(i)));
    }
    return planes;
  }
}
