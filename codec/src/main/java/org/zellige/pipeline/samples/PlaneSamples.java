package org.zellige.pipeline.samples;

import java.util.Arrays;
import org.zellige.Plane;
import org.zellige.Planes;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.transform.BlockGroup;

/** The level-shifted samples of planes. Where blocks reach beyond one, its edge is repeated. */
final class PlaneSamples implements ComponentSamples {
  private final FrameLayout layout;
  private final Planes image;
  private final float center;
  private final int maximum;
  private final float[][] samples;
  private final int[] strides;

  PlaneSamples(FrameLayout layout, Planes image) {
    this.layout = layout;
    this.image = image;
    this.center = 1 << (image.precision() - 1);
    this.maximum = (1 << image.precision()) - 1;
    int count = layout.components().size();
    samples = new float[count][];
    strides = new int[count];
    for (int c = 0; c < count; c++) {
      FrameLayout.Component component = layout.components().get(c);
      strides[c] = BlockGroup.count(component.blocksPerRow()) * BlockGroup.SAMPLES;
      samples[c] = new float[8 * component.vertical() * strides[c]];
    }
  }

  @Override
  public void read(int mcuRow, RowChange change) {
    for (int c = 0; c < samples.length; c++) {
      int rows = 8 * layout.components().get(c).vertical();
      for (int row = 0; row < rows; row++) {
        read(c, mcuRow * rows + row, row * strides[c]);
      }
    }
    if (layout.isNested()) {
      showFirst(mcuRow, change);
    }
  }

  private void read(int c, int y, int to) {
    Plane plane = image.planes().get(c);
    int from = Math.min(y, plane.height() - 1) * plane.width();
    float[] out = samples[c];
    for (int x = 0; x < plane.width(); x++) {
      out[to + x] = Math.min(maximum, plane.samples()[from + x] & 0xFFFF) - center;
    }
    Arrays.fill(out, to + plane.width(), to + strides[c], out[to + plane.width() - 1]);
  }

  private void showFirst(int mcuRow, RowChange change) {
    float[][] first = {samples[0]};
    int rows = 8 * layout.maxVertical();
    int end = Math.min(layout.height(), (mcuRow + 1) * rows);
    for (int y = mcuRow * rows; y < end; y++) {
      change.change(y, first, (y - mcuRow * rows) * strides[0]);
    }
  }

  @Override
  public float[] component(int c) {
    return samples[c];
  }

  @Override
  public int strideOf(int c) {
    return strides[c];
  }
}
