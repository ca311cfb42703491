package org.zellige.pipeline;

import java.util.Arrays;
import java.util.List;
import org.zellige.Pixels;
import org.zellige.color.ComponentReader;
import org.zellige.quant.Divisors;
import org.zellige.sample.Downsampler;
import org.zellige.segment.QuantTable;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/**
 * Takes one row of MCUs from pixels to quantised coefficients.
 *
 * <p>Where an MCU reaches beyond the image, pixels are repeated to the right before downsampling
 * and samples downwards after it: a block's invisible part is then as smooth as can be had.
 */
final class McuRowTransform {
  private final FrameLayout layout;
  private final int width;
  private final int height;
  private final Kernels kernels;
  private final ComponentReader reader;
  private final List<CoefficientRows> coefficients;

  /** For each component the factors of {@link Kernels#forwardDct}. */
  private final float[][] factors;

  /** For each component the pixel rows of an MCU row, one sample per pixel. */
  private final float[][] fullSize;

  /** For each component its samples of an MCU row; the same array where there is one per pixel. */
  private final float[][] samples;

  private final int fullStride;
  private final int[] strides;

  /**
   * @param coefficients receive the blocks of each component: all its rows, or those of one MCU
   */
  McuRowTransform(
      EncodePlan plan, Pixels pixels, Kernels kernels, List<CoefficientRows> coefficients) {
    this.layout = plan.layout();
    this.width = pixels.width();
    this.height = pixels.height();
    this.kernels = kernels;
    this.reader = ComponentReader.of(pixels, plan.colorSpace(), plan.settings().matte(), kernels);
    this.coefficients = coefficients;
    int count = layout.components().size();
    factors = new float[count][];
    fullSize = new float[count][];
    samples = new float[count][];
    strides = new int[count];
    fullStride = stride(layout.mcusPerRow() * layout.maxHorizontal());
    for (int c = 0; c < count; c++) {
      FrameLayout.Component component = layout.components().get(c);
      factors[c] = Divisors.reciprocals(table(plan, c));
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

  private static QuantTable table(EncodePlan plan, int component) {
    int slot = plan.frame().components().get(component).quantTable();
    return plan.quantTables().stream().filter(t -> t.slot() == slot).findFirst().orElseThrow();
  }

  /** Transforms a row of MCUs. */
  void run(int mcuRow) {
    int top = mcuRow * 8 * layout.maxVertical();
    int rows = Math.min(8 * layout.maxVertical(), height - top);
    readPixels(top, rows);
    for (int c = 0; c < samples.length; c++) {
      FrameLayout.Component component = layout.components().get(c);
      int sampleRows =
          Math.min(
              8 * component.vertical(), component.height() - mcuRow * 8 * component.vertical());
      if (!isFullSize(component)) {
        downsample(c, component, sampleRows);
      }
      repeatLastRow(samples[c], strides[c], sampleRows, 8 * component.vertical());
      transformBlocks(c, component, mcuRow);
    }
  }

  private void readPixels(int top, int rows) {
    int paddedWidth = layout.mcusPerRow() * 8 * layout.maxHorizontal();
    for (int row = 0; row < rows; row++) {
      int offset = row * fullStride;
      reader.read(top + row, fullSize, offset);
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

  private void transformBlocks(int c, FrameLayout.Component component, int mcuRow) {
    CoefficientRows target = coefficients.get(c);
    int firstRow = mcuRow * component.vertical();
    int rows = Math.min(component.vertical(), component.blockRows() - firstRow);
    for (int row = 0; row < rows; row++) {
      int held = (firstRow + row) % target.rows();
      for (int group = 0; group < target.groupsPerRow(); group++) {
        kernels.forwardDct(
            samples[c],
            8 * row * strides[c] + group * BlockGroup.SAMPLES,
            strides[c],
            factors[c],
            target.coefficients(held),
            group * BlockGroup.LENGTH,
            target.masks(held),
            group * BlockGroup.BLOCKS);
      }
    }
  }
}
