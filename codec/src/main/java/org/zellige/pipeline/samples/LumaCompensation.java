package org.zellige.pipeline.samples;

import java.util.List;
import org.zellige.color.ComponentRow;
import org.zellige.color.LinearLuminance;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.render.RebuiltRows;
import org.zellige.transform.Kernels;

/** Chooses the luma of rows of pixels so that they keep their luminance beside rebuilt chroma. */
public final class LumaCompensation implements ComponentSamples.RowChange {
  private final RebuiltRows chroma;
  private final Kernels kernels;
  private final LinearLuminance luminance;
  private final float[] shownCb;
  private final float[] shownCr;

  /**
   * @param chroma as the decoder will show it
   * @param width pixels across
   */
  public LumaCompensation(RebuiltRows chroma, int width, Kernels kernels) {
    this.chroma = chroma;
    this.kernels = kernels;
    this.luminance = new LinearLuminance(kernels);
    this.shownCb = new float[width];
    this.shownCr = new float[width];
  }

  @Override
  public void change(int y, float[][] planes, int offset) {
    List<? extends ComponentRow<byte[]>> shown = chroma.row(y);
    shift(shown.get(0), shownCb);
    shift(shown.get(1), shownCr);
    luminance.keep(planes, offset, shownCb, shownCr, shownCb.length);
  }

  private void shift(ComponentRow<byte[]> row, float[] shown) {
    kernels.levelShift(row.samples(), row.offset(), shown, 0, shown.length);
  }
}
