package org.zellige.pipeline.render;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.quant.placement.IntervalSmoothing;
import org.zellige.quant.placement.LaplacianPlacement;
import org.zellige.quant.placement.PlacedCoefficients;
import org.zellige.sample.SampleRows;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.FloatInverse;
import org.zellige.transform.InverseTransform;

/** Puts the coefficients of a whole image in better places before they are transformed. */
public final class PlacedDestination implements Destination {
  private final FrameLayout frame;
  private final OutputLayout layout;
  private final int precision;
  private final boolean smooth;
  private final Next next;
  private final Destination standard;
  private final List<PlacedCoefficients> placed = new ArrayList<>();

  /** The stages that follow the transforms. */
  @FunctionalInterface
  public interface Next {
    /** Opens them; transforms by component. */
    SampleReconstruction<?> open(List<InverseTransform<float[]>> transforms) throws JpegException;
  }

  /**
   * @param smooth whether the edges of blocks are smoothed away
   * @param standard takes samples that no coefficients are behind
   */
  public PlacedDestination(
      FrameLayout frame,
      OutputLayout layout,
      int precision,
      boolean smooth,
      Next next,
      Destination standard) {
    this.frame = frame;
    this.layout = layout;
    this.precision = precision;
    this.smooth = smooth;
    this.next = next;
    this.standard = standard;
  }

  /** Bytes that smoothing takes beyond the coefficients themselves. */
  public static long smoothingMemory(FrameLayout frame) {
    long sum = 0;
    for (FrameLayout.Component c : frame.components()) {
      sum += IntervalSmoothing.memory(c.blocksPerRow(), c.blockRows());
    }
    return sum;
  }

  @Override
  public CoefficientRows[] prepare(int[][] steps, CoefficientRows[] coefficients) {
    placed.clear();
    for (int i = 0; i < coefficients.length; i++) {
      placed.add(place(frame.components().get(i), coefficients[i], steps[i]));
    }
    return placed.stream().map(PlacedCoefficients::rows).toArray(CoefficientRows[]::new);
  }

  private PlacedCoefficients place(FrameLayout.Component c, CoefficientRows rows, int[] steps) {
    boolean subsampled =
        c.horizontal() < frame.maxHorizontal() || c.vertical() < frame.maxVertical();
    PlacedCoefficients placed =
        LaplacianPlacement.place(rows, steps, c.blocksPerRow(), c.blockRows(), subsampled);
    return smooth
        ? IntervalSmoothing.smooth(placed, steps, c.blocksPerRow(), c.blockRows())
        : placed;
  }

  @Override
  public boolean needsWholeImage() {
    return true;
  }

  /** The estimates are made for the standard transform: integers in quantisation steps. */
  @Override
  public boolean estimatesLackingFrequencies() {
    return false;
  }

  @Override
  public boolean takesAnyOrder() {
    return standard.takesAnyOrder();
  }

  @Override
  public SampleReconstruction<?> ofCoefficients(int[][] steps) throws JpegException {
    float center = 1 << (precision - 1);
    List<InverseTransform<float[]>> transforms = new ArrayList<>();
    for (PlacedCoefficients of : placed) {
      int size = layout.components().get(transforms.size()).blockSize();
      transforms.add(new FloatInverse(of.steps(), of.bias(), size, center));
    }
    return next.open(transforms);
  }

  @Override
  public SampleConsumer ofSamples(List<SampleRows<short[]>> samples) throws JpegException {
    return standard.ofSamples(samples);
  }
}
