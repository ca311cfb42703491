package org.zellige.pipeline;

import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.color.Inks;
import org.zellige.color.PixelWriter;
import org.zellige.sample.SampleRows;
import org.zellige.sample.Upsampler;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** From coefficients to pixels, MCU row by MCU row, from top to bottom. */
final class Reconstruction {
  /** MCU rows of samples kept: the one being made, and the one before it as its neighbour. */
  private static final int MCU_ROWS_KEPT = 2;

  private final FrameLayout layout;
  private final Kernels kernels;
  private final int[][] steps;
  private final SampleRows[] samples;
  private final Upsampler[] upsamplers;
  private final PixelWriter writer;

  /** Rows of pixels that must wait for samples below them. */
  private final int rowsHeldBack;

  private int nextPixelRow;

  /**
   * @param steps quantisation steps of each component, in zig-zag order
   */
  Reconstruction(
      FrameLayout layout,
      int[][] steps,
      JpegColorSpace colorSpace,
      Inks inks,
      Pixels pixels,
      Kernels kernels)
      throws JpegException {
    this.layout = layout;
    this.kernels = kernels;
    this.steps = steps;
    int count = layout.components().size();
    this.samples = new SampleRows[count];
    this.upsamplers = new Upsampler[count];
    int heldBack = 0;
    for (int i = 0; i < count; i++) {
      FrameLayout.Component c = layout.components().get(i);
      int capacity = MCU_ROWS_KEPT * 8 * c.vertical();
      samples[i] = new SampleRows(c.width(), c.height(), c.sampleStride(), capacity);
      upsamplers[i] =
          Upsampler.of(
              samples[i],
              c.horizontal(),
              layout.maxHorizontal(),
              c.vertical(),
              layout.maxVertical(),
              layout.width(),
              kernels);
      heldBack = Math.max(heldBack, upsamplers[i].rowsAhead());
    }
    this.rowsHeldBack = heldBack;
    this.writer = new PixelWriter(colorSpace, inks, upsamplers, pixels, kernels);
  }

  /** Bytes of samples that a reconstruction keeps. */
  static long memory(FrameLayout layout) {
    long sum = 0;
    for (FrameLayout.Component c : layout.components()) {
      sum += (long) MCU_ROWS_KEPT * 8 * c.vertical() * c.sampleStride() + 2L * layout.width();
    }
    return sum;
  }

  /**
   * Takes the next MCU row of every component.
   *
   * @param coefficients by component
   * @param firstRows row of blocks in {@code coefficients} at which the MCU row starts
   */
  void mcuRow(int mcuRow, CoefficientRows[] coefficients, int[] firstRows) {
    for (int i = 0; i < samples.length; i++) {
      FrameLayout.Component c = layout.components().get(i);
      for (int v = 0; v < c.vertical(); v++) {
        int blockRow = mcuRow * c.vertical() + v;
        if (blockRow < c.blockRows()) {
          inverse(c, i, coefficients[i], firstRows[i] + v, samples[i].offset(8 * blockRow));
        }
      }
    }
    boolean last = mcuRow == layout.mcuRows() - 1;
    int complete = (mcuRow + 1) * 8 * layout.maxVertical() - rowsHeldBack;
    int end = last ? layout.height() : Math.min(layout.height(), complete);
    for (; nextPixelRow < end; nextPixelRow++) {
      for (Upsampler upsampler : upsamplers) {
        upsampler.prepare(nextPixelRow);
      }
      writer.write(nextPixelRow);
    }
  }

  private void inverse(
      FrameLayout.Component c, int component, CoefficientRows from, int row, int offset) {
    int blocks = c.blocksPerRow();
    for (int first = 0; first < blocks; first += BlockGroup.BLOCKS) {
      kernels.inverseDct(
          from.coefficients(row),
          BlockGroup.index(first),
          from.masks(row),
          first,
          Math.min(BlockGroup.BLOCKS, blocks - first),
          steps[component],
          samples[component].samples(),
          offset + 8 * first,
          samples[component].stride());
    }
  }
}
