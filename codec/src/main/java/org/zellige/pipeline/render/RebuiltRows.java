package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zellige.Scale;
import org.zellige.color.ComponentRow;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.sample.ByteFilters;
import org.zellige.sample.SampleRows;
import org.zellige.sample.Upsampler;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.InverseTransform;
import org.zellige.transform.Kernels;
import org.zellige.transform.StandardInverse;

/**
 * Rows of components as the standard decoder will show them, from quantised coefficients, from top
 * to bottom. Keeps a few rows of MCUs.
 */
public final class RebuiltRows {
  /** The MCU row that is wanted and its neighbours, which upsampling looks at. */
  private static final int MCU_ROWS_KEPT = 3;

  private final FrameLayout frame;
  private final int first;
  private final CoefficientRows[] coefficients;
  private final int[] firstRows;
  private final SampleReconstruction<byte[]> reconstruction;
  private final List<Upsampler<byte[]>> upsamplers = new ArrayList<>();
  private int nextMcuRow;

  /**
   * @param first the first component that is wanted
   * @param coefficients of as many components from there on as are wanted
   * @param steps of these, in zig-zag order
   */
  public RebuiltRows(
      FrameLayout frame,
      int first,
      List<CoefficientRows> coefficients,
      List<int[]> steps,
      Kernels kernels) {
    this.frame = frame;
    this.first = first;
    this.coefficients = coefficients.toArray(CoefficientRows[]::new);
    this.firstRows = new int[this.coefficients.length];
    OutputLayout layout =
        OutputLayout.of(frame, Scale.FULL, null).withComponents(first, first + coefficients.size());
    ByteFilters filters = new ByteFilters(kernels);
    List<SampleRows<byte[]>> samples = new ArrayList<>();
    List<InverseTransform<byte[]>> transforms = new ArrayList<>();
    for (OutputLayout.Component c : layout.components()) {
      int capacity = MCU_ROWS_KEPT * c.rowsPerMcu();
      SampleRows<byte[]> rows =
          new SampleRows<>(
              c.width(), c.height(), c.lead(false), c.stride(false), capacity, filters);
      samples.add(rows);
      transforms.add(new StandardInverse(kernels, steps.get(transforms.size())));
      upsamplers.add(Upsampler.of(rows, c.ratio(), layout.smooth(), layout.width(), filters));
    }
    reconstruction = new SampleReconstruction<>(layout, transforms, samples, mcuRow -> {});
  }

  /** Goes on at an MCU row, wherever that is. */
  public void startAt(int mcuRow) {
    nextMcuRow = Math.max(0, mcuRow - 1);
  }

  /** Makes the rows of an MCU row available; not one further down than the next. */
  public void advanceTo(int mcuRow) throws IOException {
    int end = Math.min(frame.mcuRows(), mcuRow + 2);
    for (; nextMcuRow < end; nextMcuRow++) {
      for (int i = 0; i < firstRows.length; i++) {
        firstRows[i] = nextMcuRow * frame.components().get(first + i).vertical();
      }
      reconstruction.mcuRow(nextMcuRow, coefficients, firstRows);
    }
  }

  /** Makes row y of the image available, full size: one for each component. */
  public List<? extends ComponentRow<byte[]>> row(int y) {
    for (Upsampler<byte[]> upsampler : upsamplers) {
      upsampler.prepare(y);
    }
    return upsamplers;
  }
}
