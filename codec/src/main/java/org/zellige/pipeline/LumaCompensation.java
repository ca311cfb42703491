package org.zellige.pipeline;

import java.util.List;
import org.zellige.color.ComponentRow;
import org.zellige.transform.Kernels;

/** Chooses the luma of rows of pixels so that they keep their luminance beside rebuilt chroma. */
final class LumaCompensation implements McuRowSamples.RowChange {
  private final RebuiltChroma chroma;
  private final Kernels kernels;
  private final int width;
  private final float[] shownCb;
  private final float[] shownCr;
  private float[] luma = new float[0];

  LumaCompensation(RebuiltChroma chroma, int width, Kernels kernels) {
    this.chroma = chroma;
    this.kernels = kernels;
    this.width = width;
    this.shownCb = new float[width];
    this.shownCr = new float[width];
  }

  @Override
  public void change(int y, float[][] planes, int offset) {
    List<? extends ComponentRow<byte[]>> shown = chroma.row(y);
    kernels.levelShift(shown.get(0).samples(), shown.get(0).offset(), shownCb, 0, width);
    kernels.levelShift(shown.get(1).samples(), shown.get(1).offset(), shownCr, 0, width);
    if (luma.length < offset + width) {
      luma = new float[planes[0].length];
    }
    kernels.compensateLuma(
        planes[0], planes[1], planes[2], offset, shownCb, shownCr, 0, luma, width);
    System.arraycopy(luma, offset, planes[0], offset, width);
  }
}
