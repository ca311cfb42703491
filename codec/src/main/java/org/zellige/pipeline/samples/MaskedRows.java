package org.zellige.pipeline.samples;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.quant.masking.MaskingFieldBuilder;

/**
 * Reads rows of MCUs, and shows the luma of portions of them, with the rows of pixels next to them,
 * to a masking field.
 */
public final class MaskedRows {
  private static final int LUMA = 0;

  private final FrameLayout layout;
  private final ComponentSamples samples;
  private final MaskingFieldBuilder.@Nullable Rows field;

  /**
   * @param field null if there is none to make
   */
  public MaskedRows(
      FrameLayout layout, ComponentSamples samples, @Nullable MaskingFieldBuilder field) {
    this.layout = layout;
    this.samples = samples;
    this.field = field == null ? null : field.new Rows();
  }

  /** Begins a portion. */
  public void begin(int mcuRow) throws IOException {
    if (field != null) {
      field.begin(top(mcuRow));
      if (mcuRow > 0) {
        read(mcuRow - 1, top(mcuRow) - 1);
      }
    }
  }

  /** Reads the next row of MCUs. */
  public void read(int mcuRow) throws IOException {
    if (field == null) {
      samples.read(mcuRow);
    } else {
      samples.read(mcuRow, (y, planes, offset) -> field.add(planes[LUMA], offset));
    }
  }

  /** Ends a portion before a row of MCUs. */
  public void end(int mcuRow) throws IOException {
    if (field != null && mcuRow < layout.mcuRows()) {
      read(mcuRow, top(mcuRow));
    }
  }

  /** Reads a row of MCUs of which the field needs one row of pixels. */
  private void read(int mcuRow, int wanted) throws IOException {
    samples.read(
        mcuRow,
        (y, planes, offset) -> {
          if (y == wanted && field != null) {
            field.add(planes[LUMA], offset);
          }
        });
  }

  private int top(int mcuRow) {
    return mcuRow * 8 * layout.maxVertical();
  }
}
