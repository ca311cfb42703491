package org.zellige.quant.table;

import java.util.Arrays;
import org.zellige.segment.QuantTable;

/**
 * The quantisation steps of an image's components, in natural order (row by row), 1…65535.
 *
 * @param luma of luma, and of components that are neither luma nor chroma
 * @param cb of blue chroma
 * @param cr of red chroma
 */
public record StepSet(int[] luma, int[] cb, int[] cr) {
  /** The steps of a component of YCbCr: 0 luma, 1 blue chroma, 2 red chroma. */
  public int[] of(int component) {
    return switch (component) {
      case 0 -> luma;
      case 1 -> cb;
      default -> cr;
    };
  }

  /** The slot of a component's table: its own, or that of an earlier component with its steps. */
  public int slot(int component) {
    for (int slot = 0; slot < component; slot++) {
      if (Arrays.equals(of(slot), of(component))) {
        return slot;
      }
    }
    return component;
  }

  /** The table of a component, under its slot. */
  public QuantTable table(int component) {
    return QuantTable.ofNatural(slot(component), of(component));
  }

  /** The same with no step over a bound. */
  public StepSet atMost(int largest) {
    return new StepSet(clamp(luma, largest), clamp(cb, largest), clamp(cr, largest));
  }

  private static int[] clamp(int[] steps, int largest) {
    return Arrays.stream(steps).map(step -> Math.min(step, largest)).toArray();
  }
}
