package org.zellige.pipeline;

import java.util.Arrays;
import org.zellige.Pixels;
import org.zellige.color.ComponentReader;
import org.zellige.sample.Downsampler;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.Kernels;

/**
 * The level-shifted samples of one row of MCUs, not rounded.
 *
 * <p>Where an MCU reaches beyond the image, pixels are repeated to the right before downsampling
 * and samples downwards after it: a block's invisible part is then as smooth as can be had.
 */
final class McuRowSamples {
  private final FrameLayout layout;
  private final int width;
  private final int height;
  private final ComponentReader reader;

  /** For each component the pixel rows of an MCU row, one sample per pixel. */
  private final float[][] fullSize;

  /** For each component its samples of an MCU row; the same array where there is one per pixel. */
  private final float[][] samples;

  private final int fullStride;
  private final int[] strides;
  private int mcuRow;

  McuRowSamples(EncodePlan plan, Pixels pixels, Kernels kernels) {
    this(
        plan.layout(),
        ComponentReader.of(pixels, plan.colorSpace(), plan.settings().matte(), kernels));
  }

  /**
   * @param reader of pixels, as many as the layout has
   */
  McuRowSamples(FrameLayout layout, ComponentReader reader) {
    this.layout = layout;
    this.width = layout.width();
    this.height = layout.height();
    this.reader = reader;
    int count = layout.components().size();
    fullSize = new float[count][];
    samples = new float[count][];
    strides = new int[count];
    fullStride = stride(layout.mcusPerRow() * layout.maxHorizontal());
    for (int c = 0; c < count; c++) {
      FrameLayout.Component component = layout.components().get(c);
      fullSize[c] = new float[8 * layout.maxVertical() * fullStride];
      boolean full = isFullSize(component);
      strides[c] = full ? fullStride : stride(component.blocksPerRow());
      samples[c] = full ? fullSize[c] : new float[8 * component.vertical() * strides[c]];
    }
  }

  /** Floats from row to row: whole block groups. */
  private static int stride(int blocks) {
    return BlockGroup.count(blocks) * BlockGroup.SAMPLES;
  }

  /** What may be done to a row between reading and everything else. */
  @FunctionalInterface
  interface RowChange {
    /**
     * Changes row y of the image.
     *
     * @param planes by component; one sample for each pixel, from {@code offset}
     */
    void change(int y, float[][] planes, int offset);
  }

  /** Reads the pixels of a row of MCUs. */
  void read(int mcuRow) {
    read(mcuRow, (y, planes, offset) -> {});
  }

  /** Reads the pixels of a row of MCUs and lets somebody change them. */
  void read(int mcuRow, RowChange change) {
    this.mcuRow = mcuRow;
    int top = mcuRow * 8 * layout.maxVertical();
    int rows = Math.min(8 * layout.maxVertical(), height - top);
    int paddedWidth = layout.mcusPerRow() * 8 * layout.maxHorizontal();
    for (int row = 0; row < rows; row++) {
      int offset = row * fullStride;
      reader.read(top + row, fullSize, offset);
      change.change(top + row, fullSize, offset);
      int end = offset + width;
      for (float[] plane : fullSize) {
        Arrays.fill(plane, end, offset + paddedWidth, plane[end - 1]);
      }
    }
    // The last box of a subsampled component needs all its rows.
    for (float[] plane : fullSize) {
      repeatLastRow(plane, fullStride, rows, 8 * layout.maxVertical());
    }
  }

  /** The samples of a component in the row of MCUs that was read last. */
  float[] component(int c) {
    FrameLayout.Component component = layout.components().get(c);
    int wanted = 8 * component.vertical();
    int rows = Math.min(wanted, component.height() - mcuRow * wanted);
    if (!isFullSize(component)) {
      downsample(c, component, rows);
    }
    repeatLastRow(samples[c], strides[c], rows, wanted);
    return samples[c];
  }

  /** Floats from row to row of a component. */
  int strideOf(int c) {
    return strides[c];
  }

  private boolean isFullSize(FrameLayout.Component component) {
    return component.horizontal() == layout.maxHorizontal()
        && component.vertical() == layout.maxVertical();
  }

  private void downsample(int c, FrameLayout.Component component, int sampleRows) {
    int across = layout.maxHorizontal() / component.horizontal();
    int down = layout.maxVertical() / component.vertical();
    for (int row = 0; row < sampleRows; row++) {
      Downsampler.box(
          fullSize[c],
          row * down * fullStride,
          fullStride,
          across,
          down,
          samples[c],
          row * strides[c],
          8 * component.blocksPerRow());
    }
  }

  private static void repeatLastRow(float[] plane, int stride, int rows, int wanted) {
    for (int row = rows; row < wanted; row++) {
      System.arraycopy(plane, (rows - 1) * stride, plane, row * stride, stride);
    }
  }
}
