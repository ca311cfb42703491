package org.zellige.imageio.raster;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Copies pixels between arrays of the same layout. */
record ViewWriter(Pixels view) implements RowWriter {
  @Override
  public PixelFormat format() {
    return view.format();
  }

  @Override
  public void write(Pixels from, int x, int y, int step, int row) {
    int elements = format().elementsPerPixel();
    int source = from.rowOffset(y) + x * elements;
    int target = view.rowOffset(row);
    Object sourceArray = array(from);
    Object targetArray = array(view);
    if (step == 1) {
      System.arraycopy(sourceArray, source, targetArray, target, view.width() * elements);
      return;
    }
    for (int i = 0; i < view.width(); i++) {
      System.arraycopy(
          sourceArray, source + i * step * elements, targetArray, target + i * elements, elements);
    }
  }

  private static Object array(Pixels pixels) {
    return switch (pixels.format().elementBytes()) {
      case Byte.BYTES -> pixels.bytes();
      case Short.BYTES -> pixels.shorts();
      default -> pixels.ints();
    };
  }
}
