package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Plane;
import org.zellige.Planes;
import org.zellige.Scale;
import org.zellige.color.Inks;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.sample.SampleRows;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.work.Workers;

/** What the standard decoder will show of quantised coefficients. */
public final class Preview {
  /** MCU rows that a thread renders at a time. */
  private static final int PORTION = 4;

  private Preview() {}

  /**
   * Renders an image that has not been coded yet.
   *
   * @param quantised by component
   */
  public static Pixels of(
      FrameSteps image, List<CoefficientRows> quantised, Kernels kernels, Workers workers)
      throws IOException {
    FrameLayout frame = FrameLayout.of(image.frame());
    Pixels pixels = Pixels.allocate(format(image), frame.width(), frame.height());
    int[][] steps = image.steps().toArray(int[][]::new);
    SharedOutput output =
        new SharedOutput(rendering(image, kernels).to(PixelOutput.image(pixels)), steps);
    CoefficientRows[] rows = quantised.toArray(CoefficientRows[]::new);
    workers.share(
        frame.mcuRows(),
        PORTION,
        () -> {
          SampleReconstruction<?> mine = output.take();
          return (from, to) -> render(frame, rows, from, to, mine);
        });
    return pixels;
  }

  private static void render(
      FrameLayout frame, CoefficientRows[] rows, int from, int to, SampleReconstruction<?> output)
      throws IOException {
    int[] firstRows = new int[rows.length];
    output.begin(from);
    for (int row = from; row < to; row++) {
      for (int c = 0; c < rows.length; c++) {
        firstRows[c] = row * frame.components().get(c).vertical();
      }
      output.mcuRow(row, rows, firstRows);
    }
    output.end(to);
  }

  /** Renders planes that have not been transformed. */
  public static Pixels of(FrameSteps frameSteps, Planes image, Kernels kernels) throws IOException {
    FrameLayout frame = FrameLayout.of(frameSteps.frame());
    Pixels pixels = Pixels.allocate(format(frameSteps), image.width(), image.height());
    Rendering rendering = rendering(frameSteps, kernels);
    List<SampleRows<short[]>> samples = rendering.samples(false);
    Destination.SampleConsumer output = rendering.to(PixelOutput.image(pixels)).ofSamples(samples);
    for (int mcuRow = 0; mcuRow < frame.mcuRows(); mcuRow++) {
      for (int c = 0; c < samples.size(); c++) {
        Plane plane = image.planes().get(c);
        SampleRows<short[]> rows = samples.get(c);
        int height = 8 * frame.components().get(c).vertical();
        int end = Math.min(plane.height(), (mcuRow + 1) * height);
        for (int y = mcuRow * height; y < end; y++) {
          System.arraycopy(
              plane.samples(), y * plane.width(), rows.samples(), rows.offset(y), plane.width());
        }
      }
      output.mcuRowDone(mcuRow);
    }
    return pixels;
  }

  private static Rendering rendering(FrameSteps image, Kernels kernels) {
    OutputLayout layout = OutputLayout.of(FrameLayout.of(image.frame()), Scale.FULL, null);
    return new Rendering(
        layout, image.frame().precision(), image.colorSpace(), Inks.USUAL, kernels);
  }

  /** The least that holds what is shown. */
  private static PixelFormat format(FrameSteps image) {
    boolean narrow = image.frame().precision() == 8;
    return image.colorSpace() == JpegColorSpace.GRAY
        ? narrow ? PixelFormat.GRAY : PixelFormat.GRAY_16
        : narrow ? PixelFormat.INT_RGB : PixelFormat.RGB_16;
  }
}
