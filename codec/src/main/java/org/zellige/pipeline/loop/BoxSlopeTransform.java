package org.zellige.pipeline.loop;

import java.io.IOException;
import java.util.Arrays;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.transform.BoxSlopes;
import org.zellige.transform.SpectralRows;

/** From slopes over boxes of pixels to those over coefficients: as {@link SlopeTransform} does. */
final class BoxSlopeTransform implements SlopeSpectra {
  /** Rows of blocks that a thread takes at a time. */
  private static final int PORTION = 8;

  private final EncodePlan plan;
  private final int halvings;
  private final int width;
  private final int height;

  /**
   * @param halvings boxes have 2<sup>halvings</sup> pixels a side
   */
  BoxSlopeTransform(EncodePlan plan, int halvings) {
    this.plan = plan;
    this.halvings = halvings;
    this.width = FrameLayout.ceilDiv(plan.layout().width(), 1 << halvings);
    this.height = FrameLayout.ceilDiv(plan.layout().height(), 1 << halvings);
  }

  @Override
  public SpectralRows spectrum(float[][] rgb, int c) throws IOException {
    FrameLayout.Component component = plan.layout().components().get(c);
    SpectralRows out = new SpectralRows(component.blocksPerRow(), component.blockRows(), last(c));
    plan.workers()
        .share(
            out.rows(),
            PORTION,
            () -> {
              BoxSlopes transform = transform(c, out.groupsPerRow());
              float[][] channels = new float[3][width];
              float[][] slopes = new float[transform.rows()][transform.length()];
              return (from, to) -> {
                for (int blockRow = from; blockRow < to; blockRow++) {
                  read(rgb, c, blockRow * transform.rows(), channels, slopes);
                  transform.transform(slopes, out.row(blockRow));
                }
              };
            });
    return out;
  }

  @Override
  public int last(int c) {
    return transform(c, 1).last();
  }

  private BoxSlopes transform(int c, int groups) {
    FrameLayout layout = plan.layout();
    FrameLayout.Component component = layout.components().get(c);
    return new BoxSlopes(
        (8 * layout.maxHorizontal() / component.horizontal()) >> halvings,
        (8 * layout.maxVertical() / component.vertical()) >> halvings,
        groups);
  }

  /**
   * Takes the slopes over a component from rows of boxes, one on; those below the last are zero.
   */
  private void read(float[][] rgb, int c, int top, float[][] channels, float[][] slopes) {
    for (int i = 0; i < slopes.length; i++) {
      if (top + i < height) {
        for (int channel = 0; channel < 3; channel++) {
          System.arraycopy(rgb[channel], (top + i) * width, channels[channel], 0, width);
        }
        float[] row = ComponentSlopes.of(channels, plan.colorSpace(), c);
        System.arraycopy(row, 0, slopes[i], 0, width);
      } else {
        Arrays.fill(slopes[i], 0);
      }
    }
  }
}
