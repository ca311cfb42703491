package org.zellige.pipeline.transcode;

import java.io.IOException;
import java.util.List;
import org.zellige.color.ComponentRow;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.render.RebuiltRows;
import org.zellige.pipeline.samples.LumaCompensation;
import org.zellige.pipeline.samples.McuRowSamples;
import org.zellige.pipeline.samples.SpectralTransform;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/**
 * By how much luma has to change so that an image keeps its luminance when its chroma is quantised
 * anew.
 */
final class LumaDifference {
  private static final int LUMA = 0;

  private final FrameLayout layout;
  private final RebuiltRows before;
  private final RebuiltRows chroma;
  private final Kernels kernels;

  /**
   * @param before the three components as they were
   * @param chroma the two that have changed, as they are now
   */
  LumaDifference(FrameLayout layout, RebuiltRows before, RebuiltRows chroma, Kernels kernels) {
    this.layout = layout;
    this.before = before;
    this.chroma = chroma;
    this.kernels = kernels;
  }

  /** Whether luma has a sample for every pixel, without which there is nothing to change. */
  static boolean isDefined(FrameLayout layout) {
    FrameLayout.Component luma = layout.components().get(LUMA);
    return luma.horizontal() == layout.maxHorizontal() && luma.vertical() == layout.maxVertical();
  }

  /** Writes the difference's coefficients over others. Good for one call. */
  void writeTo(SpectralRows luma) throws IOException {
    int width = layout.width();
    float[] old = new float[width];
    McuRowSamples samples = new McuRowSamples(layout, this::read, kernels);
    SpectralTransform transform = new SpectralTransform(layout, samples, kernels);
    LumaCompensation compensation = new LumaCompensation(chroma, width, kernels);
    for (int row = 0; row < layout.mcuRows(); row++) {
      before.advanceTo(row);
      chroma.advanceTo(row);
      samples.read(
          row,
          (y, planes, offset) -> {
            float[] plane = planes[LUMA];
            System.arraycopy(plane, offset, old, 0, width);
            compensation.change(y, planes, offset);
            for (int x = 0; x < width; x++) {
              plane[offset + x] -= old[x];
            }
          });
      transform.run(row, LUMA, luma);
    }
  }

  private void read(int y, float[][] planes, int offset) {
    List<? extends ComponentRow<byte[]>> rows = before.row(y);
    for (int c = 0; c < rows.size(); c++) {
      ComponentRow<byte[]> row = rows.get(c);
      kernels.levelShift(row.samples(), row.offset(), planes[c], offset, layout.width());
    }
  }
}
