package org.zellige.pipeline.loop;

import java.io.IOException;
import java.util.Arrays;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/**
 * From the slope of a score over the pixels to that over coefficients: the chain rule through the
 * inverse DCT, upsampling (as if samples were repeated) and the conversion of colour.
 */
final class SlopeTransform implements SlopeSpectra {
  /** Rows of blocks that a thread takes at a time. */
  private static final int PORTION = 8;

  private final EncodePlan plan;
  private final Kernels kernels;
  private final float[] factors = ForwardDct.reciprocalGains();

  SlopeTransform(EncodePlan plan, Kernels kernels) {
    this.plan = plan;
    this.kernels = kernels;
  }

  @Override
  public SpectralRows spectrum(float[][] rgb, int c) throws IOException {
    FrameLayout layout = plan.layout();
    FrameLayout.Component component = layout.components().get(c);
    SpectralRows out = new SpectralRows(component.blocksPerRow(), component.blockRows());
    int across = layout.maxHorizontal() / component.horizontal();
    int down = layout.maxVertical() / component.vertical();
    int stride = out.groupsPerRow() * BlockGroup.SAMPLES;
    plan.workers()
        .share(
            out.rows(),
            PORTION,
            () -> {
              float[] band = new float[8 * stride];
              float[][] row = new float[3][across * stride];
              return (from, to) -> {
                for (int blockRow = from; blockRow < to; blockRow++) {
                  addUp(rgb, c, blockRow, down, row, band);
                  for (int group = 0; group < out.groupsPerRow(); group++) {
                    kernels.forwardDct(
                        band,
                        group * BlockGroup.SAMPLES,
                        stride,
                        factors,
                        out.row(blockRow),
                        group * BlockGroup.LENGTH);
                  }
                }
              };
            });
    return out;
  }

  @Override
  public int last(int c) {
    return 63;
  }

  /** Sums the slopes of the pixels that show the samples of a row of blocks. */
  private void addUp(float[][] rgb, int c, int blockRow, int down, float[][] row, float[] band) {
    FrameLayout layout = plan.layout();
    int stride = band.length / 8;
    Arrays.fill(band, 0);
    int top = blockRow * 8 * down;
    int rows = Math.min(8 * down, layout.height() - top);
    for (int y = 0; y < rows; y++) {
      int from = (top + y) * layout.width();
      for (int channel = 0; channel < 3; channel++) {
        System.arraycopy(rgb[channel], from, row[channel], 0, layout.width());
      }
      addShares(
          ComponentSlopes.of(row, plan.colorSpace(), c),
          row[0].length / stride,
          band,
          y / down * stride);
    }
  }

  /** Adds to each sample the slopes of the pixels that show it. */
  private void addShares(float[] row, int across, float[] band, int to) {
    int samples = row.length / across;
    float[] sums = row;
    if (across == 2) {
      sums = new float[samples];
      kernels.addPairs(row, sums, samples);
    } else if (across > 2) {
      sums = new float[samples];
      for (int x = 0; x < row.length; x++) {
        sums[x / across] += row[x];
      }
    }
    for (int x = 0; x < samples; x++) {
      band[to + x] += sums[x];
    }
  }
}
