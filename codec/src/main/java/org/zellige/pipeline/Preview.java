package org.zellige.pipeline;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Scale;
import org.zellige.color.Inks;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** What the standard decoder will show of quantised coefficients. */
final class Preview {
  private Preview() {}

  /**
   * Renders an image that has not been coded yet.
   *
   * @param quantised by component
   */
  static Pixels of(FrameSteps image, List<CoefficientRows> quantised, Kernels kernels)
      throws IOException {
    FrameLayout frame = FrameLayout.of(image.frame());
    PixelFormat format =
        image.colorSpace() == JpegColorSpace.GRAY ? PixelFormat.GRAY : PixelFormat.INT_RGB;
    Pixels pixels = Pixels.allocate(format, frame.width(), frame.height());
    OutputLayout layout = OutputLayout.of(frame, Scale.FULL, null);
    Rendering rendering =
        new Rendering(layout, image.frame().precision(), image.colorSpace(), Inks.USUAL, kernels);
    int[][] steps = image.steps().toArray(int[][]::new);
    SampleReconstruction<?> output = rendering.to(PixelOutput.image(pixels)).ofCoefficients(steps);
    CoefficientRows[] rows = quantised.toArray(CoefficientRows[]::new);
    int[] firstRows = new int[rows.length];
    for (int row = output.firstMcuRow(); row < output.endMcuRow(); row++) {
      for (int c = 0; c < rows.length; c++) {
        firstRows[c] = row * frame.components().get(c).vertical();
      }
      output.mcuRow(row, rows, firstRows);
    }
    return pixels;
  }
}
