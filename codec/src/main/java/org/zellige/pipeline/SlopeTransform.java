package org.zellige.pipeline;

import java.util.Arrays;
import org.zellige.JpegColorSpace;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ChannelLight;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/**
 * From the slope of a score over the pixels to that over coefficients: the chain rule through the
 * inverse DCT, upsampling (as if samples were repeated) and the conversion of colour.
 */
final class SlopeTransform {
  private final EncodePlan plan;
  private final Kernels kernels;
  private final float[] factors = ForwardDct.reciprocalGains();

  SlopeTransform(EncodePlan plan, Kernels kernels) {
    this.plan = plan;
    this.kernels = kernels;
  }

  /**
   * The slope over the coefficients of a component.
   *
   * @param rgb planes of red, green and blue, row by row without gaps
   */
  SpectralRows spectrum(float[][] rgb, int c) {
    FrameLayout layout = plan.layout();
    FrameLayout.Component component = layout.components().get(c);
    SpectralRows out = new SpectralRows(component.blocksPerRow(), component.blockRows());
    int across = layout.maxHorizontal() / component.horizontal();
    int down = layout.maxVertical() / component.vertical();
    int stride = out.groupsPerRow() * BlockGroup.SAMPLES;
    float[] band = new float[8 * stride];
    for (int row = 0; row < component.blockRows(); row++) {
      Arrays.fill(band, 0);
      int top = row * 8 * down;
      int rows = Math.min(8 * down, layout.height() - top);
      for (int y = 0; y < rows; y++) {
        int from = (top + y) * layout.width();
        int to = y / down * stride;
        for (int x = 0; x < layout.width(); x++) {
          band[to + x / across] += slope(rgb, from + x, c);
        }
      }
      for (int group = 0; group < out.groupsPerRow(); group++) {
        kernels.forwardDct(
            band,
            group * BlockGroup.SAMPLES,
            stride,
            factors,
            out.row(row),
            group * BlockGroup.LENGTH);
      }
    }
    return out;
  }

  private float slope(float[][] rgb, int at, int c) {
    float red = rgb[0][at];
    float green = rgb[1][at];
    float blue = rgb[2][at];
    if (plan.colorSpace() == JpegColorSpace.RGB) {
      return rgb[c][at];
    }
    return switch (c) {
      case 0 -> red + green + blue;
      case 1 -> ChannelLight.GREEN.ofCb() * green + ChannelLight.BLUE.ofCb() * blue;
      default -> ChannelLight.RED.ofCr() * red + ChannelLight.GREEN.ofCr() * green;
    };
  }
}
