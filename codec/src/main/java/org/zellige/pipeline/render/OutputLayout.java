package org.zellige.pipeline.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.Region;
import org.zellige.Scale;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.sample.SampleRatio;
import org.zellige.transform.BlockGroup;

/**
 * The geometry of what is reconstructed: a window of whole MCUs of the frame, at a scale, and in it
 * the pixels that are asked for. The window is treated as an image of its own; it reaches an MCU
 * beyond the region on every side where the image goes on, so that no filter sees its edges.
 *
 * @param width pixels of the window across
 * @param height pixels of the window down
 * @param smooth whether the triangle filters of upsampling are used
 * @param mcuHeight pixels in an MCU row
 * @param firstMcuRow of the frame
 * @param endMcuRow of the frame, exclusive
 * @param crop the pixels asked for, in the window
 * @param components in the order of the frame header
 */
public record OutputLayout(
    int width,
    int height,
    boolean smooth,
    int mcuHeight,
    int firstMcuRow,
    int endMcuRow,
    Region crop,
    List<Component> components) {

  /** Keeps its own copy of the list. */
  public OutputLayout {
    components = List.copyOf(components);
  }

  /** The same with some of the components alone. */
  OutputLayout withComponents(int from, int to) {
    return new OutputLayout(
        width,
        height,
        smooth,
        mcuHeight,
        firstMcuRow,
        endMcuRow,
        crop,
        components.subList(from, to));
  }

  /**
   * One component.
   *
   * @param blockSize samples across and down that each block gives
   * @param ratio samples per pixel
   * @param width samples of the window across that belong to the image
   * @param height samples of the window down that belong to the image
   * @param firstBlock of the window in a row of blocks of the frame
   * @param endBlock exclusive: the last one that holds samples of the image, or the window's end
   * @param endBlockRow exclusive: row of blocks of the frame after the last that holds samples
   * @param blockRowsPerMcu rows of blocks in an MCU row
   */
  public record Component(
      int blockSize,
      SampleRatio ratio,
      int width,
      int height,
      int firstBlock,
      int endBlock,
      int endBlockRow,
      int blockRowsPerMcu) {

    /**
     * Samples before those of the window that a transform may write, as it works by groups.
     *
     * @param anywhere whether rows of blocks may start anywhere in a group, not just where they do
     *     in the image
     */
    int lead(boolean anywhere) {
      int blocks = anywhere ? BlockGroup.BLOCKS - 1 : firstBlock % BlockGroup.BLOCKS;
      return blocks * blockSize;
    }

    /** Samples from row to row that the transforms of whole groups need. */
    int stride(boolean anywhere) {
      if (anywhere) {
        return 2 * lead(true) + (endBlock - firstBlock) * blockSize;
      }
      int firstGroup = firstBlock / BlockGroup.BLOCKS * BlockGroup.BLOCKS;
      return BlockGroup.count(endBlock - firstGroup) * BlockGroup.BLOCKS * blockSize;
    }

    /** Rows of samples in an MCU row. */
    public int rowsPerMcu() {
      return blockRowsPerMcu * blockSize;
    }
  }

  /** The same with the triangle filters: for single samples that an inverse DCT gave. */
  public OutputLayout smoothed() {
    return new OutputLayout(
        width, height, true, mcuHeight, firstMcuRow, endMcuRow, crop, components);
  }

  /** The whole image at a scale. */
  public static OutputLayout of(FrameLayout frame, Scale scale) {
    return of(frame, scale, null);
  }

  /**
   * Part of an image at a scale.
   *
   * @param region in pixels of the full size; null for all; cut at the image's edges
   * @throws IllegalArgumentException if the region lies outside the image
   */
  public static OutputLayout of(FrameLayout frame, Scale scale, @Nullable Region region) {
    // A data unit of a single sample has no transform to be scaled by.
    int eighths = frame.blockSize() == 1 ? 1 : scale.eighths();
    int imageWidth = scale.apply(frame.width());
    int imageHeight = scale.apply(frame.height());
    Region wanted = scaled(frame, scale, region);
    int mcuWidth = frame.maxHorizontal() * eighths;
    int mcuHeight = frame.maxVertical() * eighths;
    int firstColumn = Math.max(0, wanted.x() / mcuWidth - 1);
    int endColumn = Math.min(frame.mcusPerRow(), (wanted.x() + wanted.width() - 1) / mcuWidth + 2);
    int firstRow = Math.max(0, wanted.y() / mcuHeight - 1);
    int endRow = Math.min(frame.mcuRows(), (wanted.y() + wanted.height() - 1) / mcuHeight + 2);
    int width = Math.min(imageWidth, endColumn * mcuWidth) - firstColumn * mcuWidth;
    int height = Math.min(imageHeight, endRow * mcuHeight) - firstRow * mcuHeight;
    List<Component> components = new ArrayList<>();
    for (FrameLayout.Component c : frame.components()) {
      int size = blockSize(frame, c, eighths);
      int across = c.horizontal() * size;
      int down = c.vertical() * size;
      // libjpeg's jpeg_calc_output_dimensions: the image's edge, not the window's, is rounded up.
      int componentWidth =
          ceilDiv(frame.width() * across, frame.blockSize() * frame.maxHorizontal());
      int componentHeight = ceilDiv(frame.height() * down, frame.blockSize() * frame.maxVertical());
      components.add(
          new Component(
              size,
              new SampleRatio(across, mcuWidth, down, mcuHeight),
              Math.min(componentWidth, endColumn * across) - firstColumn * across,
              Math.min(componentHeight, endRow * down) - firstRow * down,
              firstColumn * c.horizontal(),
              Math.min(c.blocksPerRow(), endColumn * c.horizontal()),
              Math.min(c.blockRows(), endRow * c.vertical()),
              c.vertical()));
    }
    Region crop =
        new Region(
            wanted.x() - firstColumn * mcuWidth,
            wanted.y() - firstRow * mcuHeight,
            wanted.width(),
            wanted.height());
    // libjpeg does not smooth where every block gives a single sample.
    boolean smooth = eighths > 1;
    return new OutputLayout(width, height, smooth, mcuHeight, firstRow, endRow, crop, components);
  }

  /** The pixels of the scaled image that a region of the full size touches. */
  private static Region scaled(FrameLayout frame, Scale scale, @Nullable Region region) {
    if (region == null) {
      return new Region(0, 0, scale.apply(frame.width()), scale.apply(frame.height()));
    }
    if (region.x() >= frame.width() || region.y() >= frame.height()) {
      throw new IllegalArgumentException(
          region + " lies outside the image of %d × %d".formatted(frame.width(), frame.height()));
    }
    int endX = (int) Math.min(frame.width(), (long) region.x() + region.width());
    int endY = (int) Math.min(frame.height(), (long) region.y() + region.height());
    int x = region.x() * scale.eighths() / 8;
    int y = region.y() * scale.eighths() / 8;
    return new Region(x, y, scale.apply(endX) - x, scale.apply(endY) - y);
  }

  /**
   * Samples that a block of a component gives across and down. Below full size, subsampled
   * components are made larger instead of being upsampled, where that comes out even (libjpeg).
   */
  private static int blockSize(FrameLayout frame, FrameLayout.Component c, int eighths) {
    int size = eighths;
    while (size < frame.blockSize()
        && frame.maxHorizontal() * eighths % (c.horizontal() * size * 2) == 0
        && frame.maxVertical() * eighths % (c.vertical() * size * 2) == 0) {
      size *= 2;
    }
    return size;
  }

  private static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }
}
