package org.zellige.viewer.block;

import java.util.Optional;
import org.zellige.JpegColorSpace;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.Pyramid;

/**
 * The samples that a component would have of an original: means of its pixels, converted as T.871
 * has it and not rounded.
 */
public final class OriginalSamples {
  private final Pyramid original;
  private final ImageBlocks blocks;

  /**
   * @param original in stored order
   * @param blocks of a file of the same size
   */
  public OriginalSamples(Pyramid original, ImageBlocks blocks) {
    this.original = original;
    this.blocks = blocks;
  }

  /**
   * The 64 samples of a block, row by row, 0…255; beyond the edges the last ones are repeated.
   *
   * @return empty if the file's components are not made from three colours
   */
  public Optional<double[]> of(BlockAddress address) {
    JpegColorSpace space = blocks.info().colorSpace();
    if (space != JpegColorSpace.GRAY
        && space != JpegColorSpace.YCBCR
        && space != JpegColorSpace.RGB) {
      return Optional.empty();
    }
    Area area = blocks.area(address);
    int across = area.width() / 8;
    int down = area.height() / 8;
    double[] samples = new double[64];
    for (int y = 0; y < area.height(); y++) {
      int row = Math.min(original.height() - 1, area.y() + y);
      for (int x = 0; x < area.width(); x++) {
        int rgb = original.at(Math.min(original.width() - 1, area.x() + x), row);
        samples[y / down * 8 + x / across] +=
            sample(space, address.component(), rgb) / (across * down);
      }
    }
    return Optional.of(samples);
  }

  private static double sample(JpegColorSpace space, int component, int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    if (space == JpegColorSpace.RGB) {
      return component == 0 ? red : component == 1 ? green : blue;
    }
    double luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    return switch (component) {
      case 1 -> (blue - luma) / 1.772 + 128;
      case 2 -> (red - luma) / 1.402 + 128;
      default -> luma;
    };
  }
}
