package org.zellige.pipeline.samples;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.color.ComponentReader;
import org.zellige.color.YccReader;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.sample.Downsampler;
import org.zellige.sample.LightMeans;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.Kernels;

/**
 * The samples of pixels.
 *
 * <p>Where an MCU reaches beyond the image, pixels are repeated to the right before downsampling
 * and samples downwards after it: a block's invisible part is then as smooth as can be had.
 */
public final class McuRowSamples implements ComponentSamples {
  private final FrameLayout layout;
  private final @Nullable PixelSupply supply;
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

  /** Makes both chroma components at once; without, each is the mean of its own samples. */
  private final @Nullable LightMeans lightMeans;

  private final Downsampler downsampler;

  /** Halves chroma while it reads pixels; null where something else is to be done with it. */
  private final @Nullable YccReader halvingReader;

  /** The row of MCUs whose chroma has been made for both components at once. */
  private int chromaRow = -1;

  /**
   * For an image to be encoded.
   *
   * @param reader of the supply's pixels, for the components of the plan
   */
  McuRowSamples(EncodePlan plan, PixelSupply supply, ComponentReader reader, Kernels kernels) {
    this(plan.layout(), supply, reader, lightMeans(plan, kernels), kernels);
  }

  /**
   * For rows that are known already.
   *
   * @param reader as many rows as the layout has
   */
  public McuRowSamples(FrameLayout layout, ComponentReader reader, Kernels kernels) {
    this(layout, null, reader, null, kernels);
  }

  private McuRowSamples(
      FrameLayout layout,
      @Nullable PixelSupply supply,
      ComponentReader reader,
      @Nullable LightMeans lightMeans,
      Kernels kernels) {
    this.layout = layout;
    this.downsampler = new Downsampler(kernels);
    this.supply = supply;
    this.lightMeans = lightMeans;
    this.width = layout.width();
    this.height = layout.height();
    this.reader = reader;
    this.halvingReader =
        reader instanceof YccReader ycc && lightMeans == null && isHalved(layout) ? ycc : null;
    int count = layout.components().size();
    fullSize = new float[count][];
    samples = new float[count][];
    strides = new int[count];
    fullStride = stride(layout.mcusPerRow() * layout.maxHorizontal());
    for (int c = 0; c < count; c++) {
      FrameLayout.Component component = layout.components().get(c);
      fullSize[c] = new float[8 * layout.maxVertical() * fullStride];
      boolean full = isFullSize(layout, component);
      strides[c] = full ? fullStride : stride(component.blocksPerRow());
      samples[c] = full ? fullSize[c] : new float[8 * component.vertical() * strides[c]];
    }
  }

  /** Luma compensation makes up for what means of light do to luminance; else they cost more. */
  private static @Nullable LightMeans lightMeans(EncodePlan plan, Kernels kernels) {
    FrameLayout layout = plan.layout();
    if (plan.colorSpace() != JpegColorSpace.YCBCR
        || plan.frame().precision() != 8
        || !plan.settings().tools().lumaCompensation()
        || isFullSize(layout, layout.components().get(1))) {
      return null;
    }
    FrameLayout.Component chroma = layout.components().get(1);
    int across = layout.maxHorizontal() / chroma.horizontal();
    int down = layout.maxVertical() / chroma.vertical();
    return new LightMeans(across, down, 8 * chroma.blocksPerRow(), kernels);
  }

  /** Whether both chroma components have a sample for each two by two pixels. */
  private static boolean isHalved(FrameLayout layout) {
    return layout.maxHorizontal() == 2
        && layout.maxVertical() == 2
        && layout.components().stream()
            .skip(1)
            .allMatch(chroma -> chroma.horizontal() == 1 && chroma.vertical() == 1);
  }

  /** Floats from row to row: whole block groups. */
  private static int stride(int blocks) {
    return BlockGroup.count(blocks) * BlockGroup.SAMPLES;
  }

  @Override
  public void read(int mcuRow, RowChange change) throws IOException {
    this.mcuRow = mcuRow;
    this.chromaRow = -1;
    int top = mcuRow * 8 * layout.maxVertical();
    int rows = Math.min(8 * layout.maxVertical(), height - top);
    int loaded = supply == null ? top : supply.load(top, rows);
    if (halvingReader != null && change == RowChange.NONE) {
      readHalved(halvingReader, loaded, rows);
      return;
    }
    int paddedWidth = paddedWidth();
    for (int row = 0; row < rows; row++) {
      int offset = row * fullStride;
      reader.read(loaded + row, fullSize, offset);
      change.change(top + row, fullSize, offset);
      for (float[] plane : fullSize) {
        repeatLastSample(plane, offset + width - 1, offset + paddedWidth);
      }
    }
    // The last box of a subsampled component needs all its rows.
    for (float[] plane : fullSize) {
      repeatLastRow(plane, fullStride, rows, 8 * layout.maxVertical());
    }
  }

  private int paddedWidth() {
    return layout.mcusPerRow() * 8 * layout.maxHorizontal();
  }

  /** Reads rows whose chroma is halved on the way: it is not stored in full size. */
  private void readHalved(YccReader reader, int top, int rows) {
    int paddedWidth = paddedWidth();
    for (int row = 0; row < rows; row += 2) {
      int offset = row * fullStride;
      int chroma = row / 2 * strides[1];
      int lower = Math.min(row + 1, rows - 1);
      reader.readHalved(
          top + row, top + lower, fullSize, offset, fullStride, samples[1], samples[2], chroma);
      int last = offset + width - 1;
      repeatLastSample(fullSize[0], last, offset + paddedWidth);
      repeatLastSample(fullSize[0], last + fullStride, offset + fullStride + paddedWidth);
      for (int c = 1; c <= 2; c++) {
        float mean = (fullSize[c][last] + fullSize[c][last + fullStride]) * 0.5f;
        Arrays.fill(samples[c], chroma + width / 2, chroma + paddedWidth / 2, mean);
      }
    }
    repeatLastRow(fullSize[0], fullStride, rows, 8 * layout.maxVertical());
    chromaRow = mcuRow;
  }

  /** Repeats a row's last sample, at {@code last}, to the right. */
  private static void repeatLastSample(float[] plane, int last, int end) {
    Arrays.fill(plane, last + 1, end, plane[last]);
  }

  @Override
  public float[] component(int c) {
    FrameLayout.Component component = layout.components().get(c);
    int wanted = 8 * component.vertical();
    int rows = Math.min(wanted, component.height() - mcuRow * wanted);
    if (!isFullSize(layout, component) && chromaRow != mcuRow) {
      downsample(c, component, rows);
    }
    repeatLastRow(samples[c], strides[c], rows, wanted);
    return samples[c];
  }

  @Override
  public int strideOf(int c) {
    return strides[c];
  }

  private static boolean isFullSize(FrameLayout layout, FrameLayout.Component component) {
    return component.horizontal() == layout.maxHorizontal()
        && component.vertical() == layout.maxVertical();
  }

  private void downsample(int c, FrameLayout.Component component, int sampleRows) {
    int across = layout.maxHorizontal() / component.horizontal();
    int down = layout.maxVertical() / component.vertical();
    if (lightMeans != null) {
      chromaRow = mcuRow;
      for (int row = 0; row < sampleRows; row++) {
        lightMeans.row(
            fullSize,
            row * down * fullStride,
            fullStride,
            samples[1],
            row * strides[1],
            samples[2],
            row * strides[2]);
      }
      return;
    }
    for (int row = 0; row < sampleRows; row++) {
      downsampler.box(
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
