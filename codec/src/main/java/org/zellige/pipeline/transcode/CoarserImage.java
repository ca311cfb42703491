package org.zellige.pipeline.transcode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.pipeline.decode.CoefficientDecoder;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.pipeline.loop.ComponentQuantizers;
import org.zellige.pipeline.plan.Tools;
import org.zellige.pipeline.render.RebuiltRows;
import org.zellige.quant.table.CoarserSteps;
import org.zellige.quant.table.TableSettings;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/** An image of a file, to be quantised more coarsely: as often as wanted, always from the file. */
final class CoarserImage {
  private static final int LUMA = 0;

  private final StoredCoefficients stored;
  private final FrameLayout layout;
  private final Tools tools;
  private final Kernels kernels;

  /**
   * @param stored with steps for every component
   * @param tools luma compensation, and a quantisation that needs no pixels
   */
  CoarserImage(StoredCoefficients stored, Tools tools, Kernels kernels) {
    this.stored = stored;
    this.layout = FrameLayout.of(stored.frame());
    this.tools = tools;
    this.kernels = kernels;
  }

  /** The image of the file. */
  StoredCoefficients stored() {
    return stored;
  }

  /**
   * Checks that there is room to work in.
   *
   * @throws LimitExceededException if there is not
   */
  void checkMemory(Limits limits) throws LimitExceededException {
    // The coefficients of the file and the new ones; those of one component as floats.
    long largest = 0;
    for (FrameLayout.Component c : layout.components()) {
      largest = Math.max(largest, c.coefficientMemory());
    }
    long needed = 2 * CoefficientDecoder.memory(layout, true) + 2 * largest;
    if (needed > limits.maxMemory()) {
      throw new LimitExceededException(
          "requantising needs %d bytes; the limit is %d".formatted(needed, limits.maxMemory()), -1);
    }
  }

  /**
   * The image at other steps, none of them finer than the file's.
   *
   * @param tables the steps that are wanted
   * @throws LeftAlone if a frame has not enough slots for so many kinds of steps
   */
  StoredCoefficients at(TableSettings tables) throws IOException {
    FrameSteps own = stored.frameSteps();
    List<int[]> wanted = wanted(tables);
    List<CoarserSteps> coarser = new ArrayList<>();
    for (int c = 0; c < wanted.size(); c++) {
      coarser.add(CoarserSteps.of(own.steps().get(c), wanted.get(c), CoarserSteps.RATIO_OF_SEARCH));
    }
    List<int[]> steps = coarser.stream().map(CoarserSteps::steps).toList();
    FrameSteps frame = own.with(steps);
    if (frame.tables().size() > FrameSteps.MAX_TABLES) {
      throw new LeftAlone("more than four quantisation tables");
    }
    ComponentQuantizers quantizers =
        new ComponentQuantizers(frame, tools.quantization(), null, kernels, Workers.CALLER, 1);
    CoefficientRows[] quantised = new CoefficientRows[steps.size()];
    // Luma, the first, comes last: what becomes of chroma may change it.
    for (int c = steps.size() - 1; c >= 0; c--) {
      FrameLayout.Component component = layout.components().get(c);
      SpectralRows spectrum = new SpectralRows(component.blocksPerRow(), component.blockRows());
      if (c == LUMA && isCompensated(own)) {
        difference(frame, List.of(quantised[1], quantised[2])).writeTo(spectrum);
      }
      dequantise(stored.coefficients().get(c), own.steps().get(c), spectrum);
      quantised[c] = quantizers.quantize(c, spectrum, coarser.get(c).shares());
    }
    return stored.with(frame, Arrays.asList(quantised));
  }

  /** Whether any of its steps is finer than wanted. */
  boolean isFinerThan(TableSettings tables) {
    return stored.frameSteps().isFinerThan(wanted(tables));
  }

  private List<int[]> wanted(TableSettings tables) {
    return stored.frameSteps().wanted(tables, stored.info());
  }

  private boolean isCompensated(FrameSteps own) {
    FrameLayout.Component luma = layout.components().get(LUMA);
    return tools.lumaCompensation()
        && own.colorSpace() == JpegColorSpace.YCBCR
        && own.frame().precision() == 8
        && luma.horizontal() == layout.maxHorizontal()
        && luma.vertical() == layout.maxVertical();
  }

  private LumaDifference difference(FrameSteps frame, List<CoefficientRows> chroma) {
    return new LumaDifference(
        layout,
        new RebuiltRows(layout, LUMA, stored.coefficients(), stored.steps(), kernels),
        new RebuiltRows(layout, LUMA + 1, chroma, frame.steps().subList(1, 3), kernels),
        kernels);
  }

  /** Adds what the file stores. */
  private static void dequantise(CoefficientRows from, int[] steps, SpectralRows to) {
    for (int row = 0; row < to.rows(); row++) {
      short[] values = from.readCoefficients(row);
      float[] spectrum = to.row(row);
      for (int at = 0; at < spectrum.length; at += BlockGroup.BLOCKS) {
        float step = steps[at / BlockGroup.BLOCKS % 64];
        for (int i = at; i < at + BlockGroup.BLOCKS; i++) {
          spectrum[i] += values[i] * step;
        }
      }
    }
  }
}
