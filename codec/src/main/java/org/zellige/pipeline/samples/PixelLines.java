package org.zellige.pipeline.samples;

import org.zellige.color.ComponentReader;
import org.zellige.pipeline.plan.SampleLines;

/** Rows of pixels as lines of whole samples. */
final class PixelLines implements SampleLines {
  private final ComponentReader reader;
  private final float[][] planes;

  /** What the level shift took off, and a half to round. */
  private final float shift;

  /** The row that the planes hold; −1 for none. */
  private int loaded = -1;

  /**
   * @param reader of pixels
   * @param precision bits of a sample
   */
  PixelLines(ComponentReader reader, int components, int width, int precision) {
    this.reader = reader;
    this.planes = new float[components][width];
    this.shift = (1 << (precision - 1)) + 0.5f;
  }

  @Override
  public void read(int component, int y, int[] line) {
    if (y != loaded) {
      reader.read(y, planes, 0);
      loaded = y;
    }
    float[] plane = planes[component];
    for (int x = 0; x < plane.length; x++) {
      line[x] = (int) (plane[x] + shift);
    }
  }
}
