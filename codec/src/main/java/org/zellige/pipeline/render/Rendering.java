package org.zellige.pipeline.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.color.FloatPixelWriter;
import org.zellige.color.Inks;
import org.zellige.color.PixelWriter;
import org.zellige.color.RowWriter;
import org.zellige.color.WidePixelWriter;
import org.zellige.sample.ByteFilters;
import org.zellige.sample.FloatFilters;
import org.zellige.sample.RowFilters;
import org.zellige.sample.SampleRows;
import org.zellige.sample.ShortFilters;
import org.zellige.sample.Upsampler;
import org.zellige.transform.InverseTransform;
import org.zellige.transform.Kernels;
import org.zellige.transform.RoundedInverse;
import org.zellige.transform.ScaledInverse;
import org.zellige.transform.StandardInverse;
import org.zellige.transform.WideInverseDct;
import org.zellige.transform.Widened;

/**
 * Builds the stages that turn the coefficients or samples of a frame into pixels or planes.
 *
 * @param layout what is reconstructed
 * @param precision bits per sample
 * @param colorSpace what the components mean
 * @param inks what samples mean if the colour space is one of inks
 * @param component the only one to be shown, of no colour space; null for all
 * @param anywhere whether rows of blocks may start anywhere in a group of blocks
 */
public record Rendering(
    OutputLayout layout,
    int precision,
    JpegColorSpace colorSpace,
    Inks inks,
    @Nullable Integer component,
    Kernels kernels,
    boolean anywhere) {

  /** MCU rows of samples kept: the one being made, and the one before it as its neighbour. */
  private static final int MCU_ROWS_KEPT = 2;

  /** All components. */
  Rendering(
      OutputLayout layout, int precision, JpegColorSpace colorSpace, Inks inks, Kernels kernels) {
    this(layout, precision, colorSpace, inks, null, kernels, false);
  }

  /** For planes alone, whatever they mean. */
  public static Rendering ofPlanes(OutputLayout layout, int precision, Kernels kernels) {
    return new Rendering(layout, precision, JpegColorSpace.UNKNOWN, Inks.USUAL, kernels);
  }

  /** Bytes of samples that are kept at a time; enough for any kind of array. */
  public long memory() {
    return memory(MCU_ROWS_KEPT, Float.BYTES);
  }

  /**
   * Bytes that threads take, each for samples of its own and, but for the first, to convert inks.
   */
  public long memory(int threads) {
    return threads * memory() + (threads - 1) * Inks.memory(colorSpace, PixelFormat.INT_RGB);
  }

  /** Bytes of the samples of the whole window, which are kept for lossless frames alone. */
  public long wholeMemory() {
    return memory(layout.endMcuRow() - layout.firstMcuRow(), Short.BYTES);
  }

  private long memory(int mcuRows, int sampleBytes) {
    long sum = 0;
    for (OutputLayout.Component c : layout.components()) {
      long samples = (long) mcuRows * c.rowsPerMcu() * c.stride(anywhere) + 2L * layout.width();
      sum += samples * sampleBytes;
    }
    return sum;
  }

  /** The stages that end in pixels. */
  public Destination to(PixelOutput output) {
    return new Destination() {
      @Override
      public SampleReconstruction<?> ofCoefficients(int[][] steps) throws JpegException {
        return toPixels(steps, output);
      }

      @Override
      public boolean takesAnyOrder() {
        return output.takesAnyOrder();
      }

      @Override
      public SampleConsumer ofSamples(List<SampleRows<short[]>> samples) throws JpegException {
        return widePixels(samples, output);
      }
    };
  }

  /** The stages that end in the components' own samples. */
  public Destination to(PlaneOutput output) {
    return new Destination() {
      @Override
      public SampleReconstruction<?> ofCoefficients(int[][] steps) throws JpegException {
        return toPlanes(steps, output);
      }

      @Override
      public boolean takesAnyOrder() {
        return true;
      }

      @Override
      public SampleConsumer ofSamples(List<SampleRows<short[]>> samples) {
        return mcuRow -> output.copy(mcuRow, samples);
      }
    };
  }

  private SampleReconstruction<?> toPixels(int[][] steps, PixelOutput output) throws JpegException {
    PixelFormat format = output.pixels().format();
    if (precision == 8 && format.channelBits() == 8) {
      RowFilters<byte[]> filters = new ByteFilters(kernels);
      List<SampleRows<byte[]>> samples = ring(filters);
      PixelStage<byte[]> pixels = narrowPixels(samples, filters, output);
      return new SampleReconstruction<>(layout, narrow(steps), samples, pixels);
    }
    List<SampleRows<short[]>> samples = ring(new ShortFilters());
    PixelStage<short[]> pixels = widePixels(samples, output);
    return new SampleReconstruction<>(layout, wide(steps), samples, pixels);
  }

  private SampleReconstruction<?> toPlanes(int[][] steps, PlaneOutput output) throws JpegException {
    List<SampleRows<short[]>> samples = ring(new ShortFilters());
    return new SampleReconstruction<>(
        layout, wide(steps), samples, mcuRow -> output.copy(mcuRow, samples));
  }

  /** From coefficients to pixels without rounding on the way. */
  public SampleReconstruction<?> toPixels(
      List<InverseTransform<float[]>> transforms, PixelOutput output) throws JpegException {
    List<SampleRows<float[]>> samples = ring(new FloatFilters());
    List<Upsampler<float[]>> rows = upsamplers(samples, new FloatFilters());
    RowWriter writer =
        new FloatPixelWriter(
            colorSpace,
            inks,
            precision,
            shown(rows),
            layout.crop().x(),
            output.pixels().format(),
            layout.crop().width());
    PixelStage<float[]> pixels = new PixelStage<>(layout, rows, writer, output);
    return new SampleReconstruction<>(layout, transforms, samples, pixels);
  }

  /** From coefficients to the components' own samples, rounded once. */
  public SampleReconstruction<?> toPlanes(
      List<InverseTransform<float[]>> transforms, PlaneOutput output) {
    List<InverseTransform<short[]>> rounded = new ArrayList<>();
    for (InverseTransform<float[]> transform : transforms) {
      int size = layout.components().get(rounded.size()).blockSize();
      rounded.add(new RoundedInverse(transform, size, precision));
    }
    List<SampleRows<short[]>> samples = ring(new ShortFilters());
    return new SampleReconstruction<>(
        layout, rounded, samples, mcuRow -> output.copy(mcuRow, samples));
  }

  private PixelStage<short[]> widePixels(List<SampleRows<short[]>> samples, PixelOutput output)
      throws JpegException {
    List<Upsampler<short[]>> rows = upsamplers(samples, new ShortFilters());
    PixelFormat format = output.pixels().format();
    RowWriter writer =
        new WidePixelWriter(
            colorSpace,
            inks,
            precision,
            shown(rows),
            layout.crop().x(),
            format,
            layout.crop().width());
    return new PixelStage<>(layout, rows, writer, output);
  }

  private PixelStage<byte[]> narrowPixels(
      List<SampleRows<byte[]>> samples, RowFilters<byte[]> filters, PixelOutput output)
      throws JpegException {
    List<Upsampler<byte[]>> rows = upsamplers(samples, filters);
    PixelFormat format = output.pixels().format();
    RowWriter writer =
        new PixelWriter(
            colorSpace,
            inks,
            shown(rows),
            layout.crop().x(),
            format,
            layout.crop().width(),
            kernels);
    return new PixelStage<>(layout, rows, writer, output);
  }

  private <A> List<SampleRows<A>> ring(RowFilters<A> filters) {
    return rows(MCU_ROWS_KEPT, filters);
  }

  /**
   * Room for samples of up to 16 bits.
   *
   * @param whole whether for all of the window, else for as many MCU rows as the next stages need
   */
  public List<SampleRows<short[]>> samples(boolean whole) {
    int mcuRows = whole ? layout.endMcuRow() - layout.firstMcuRow() : MCU_ROWS_KEPT;
    return rows(mcuRows, new ShortFilters());
  }

  private <A> List<SampleRows<A>> rows(int mcuRows, RowFilters<A> filters) {
    List<SampleRows<A>> all = new ArrayList<>();
    for (OutputLayout.Component c : layout.components()) {
      int capacity = mcuRows * c.rowsPerMcu();
      all.add(
          new SampleRows<>(
              c.width(), c.height(), c.lead(anywhere), c.stride(anywhere), capacity, filters));
    }
    return all;
  }

  private <A> List<Upsampler<A>> upsamplers(List<SampleRows<A>> samples, RowFilters<A> filters) {
    List<Upsampler<A>> all = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      all.add(
          Upsampler.of(
              samples.get(i),
              layout.components().get(i).ratio(),
              layout.smooth(),
              layout.width(),
              filters));
    }
    return all;
  }

  private <A> List<Upsampler<A>> shown(List<Upsampler<A>> rows) {
    return component == null ? rows : rows.subList(component, component + 1);
  }

  private List<InverseTransform<byte[]>> narrow(int[][] steps) {
    List<InverseTransform<byte[]>> all = new ArrayList<>();
    for (int[] of : steps) {
      int size = layout.components().get(all.size()).blockSize();
      all.add(size == 8 ? new StandardInverse(kernels, of) : kernels.scaledInverse(of, size));
    }
    return all;
  }

  private List<InverseTransform<short[]>> wide(int[][] steps) {
    List<InverseTransform<short[]>> all = new ArrayList<>();
    if (precision == 8) {
      for (InverseTransform<byte[]> transform : narrow(steps)) {
        all.add(new Widened(transform, layout.components().get(all.size()).blockSize()));
      }
      return all;
    }
    for (int[] of : steps) {
      int size = layout.components().get(all.size()).blockSize();
      all.add(
          size == 8
              ? new WideInverseDct(of, precision)
              : ScaledInverse.toShorts(of, precision, size));
    }
    return all;
  }
}
