package org.zellige;

/** Turns pixels the way their orientation says. */
public final class Upright {
  private Upright() {}

  /**
   * The upright image.
   *
   * @param stored pixels as they were decoded
   * @return the same pixels if there is nothing to turn, else new ones of the same format
   */
  public static Pixels of(Pixels stored, Orientation orientation) {
    if (orientation == Orientation.NORMAL) {
      return stored;
    }
    int width = orientation.swapsAxes() ? stored.height() : stored.width();
    int height = orientation.swapsAxes() ? stored.width() : stored.height();
    Pixels upright = Pixels.allocate(stored.format(), width, height);
    int elements = stored.format().elementsPerPixel();
    int stepX = orientation.fromRight() ? -elements : elements;
    int stepY = orientation.fromBottom() ? -stored.stride() : stored.stride();
    int from =
        stored.rowOffset(orientation.fromBottom() ? stored.height() - 1 : 0)
            + (orientation.fromRight() ? (stored.width() - 1) * elements : 0);
    int alongRow = orientation.swapsAxes() ? stepY : stepX;
    int alongColumn = orientation.swapsAxes() ? stepX : stepY;
    for (int y = 0; y < height; y++) {
      int start = from + y * alongColumn;
      int to = upright.rowOffset(y);
      switch (stored.format()) {
        case GRAY, RGB, BGR, CMYK ->
            copy(stored.bytes(), start, alongRow, upright.bytes(), to, width, elements);
        case GRAY_16, RGB_16, RGBA_16, CMYK_16 ->
            copy(stored.shorts(), start, alongRow, upright.shorts(), to, width, elements);
        case GRAY_FLOAT, RGB_FLOAT ->
            copy(stored.floats(), start, alongRow, upright.floats(), to, width, elements);
        case INT_RGB, INT_ARGB -> copy(stored.ints(), start, alongRow, upright.ints(), to, width);
      }
    }
    return upright;
  }

  private static void copy(int[] in, int from, int step, int[] out, int to, int count) {
    for (int x = 0; x < count; x++) {
      out[to + x] = in[from + x * step];
    }
  }

  private static void copy(
      byte[] in, int from, int step, byte[] out, int to, int count, int elements) {
    for (int x = 0; x < count; x++) {
      for (int i = 0; i < elements; i++) {
        out[to + x * elements + i] = in[from + x * step + i];
      }
    }
  }

  private static void copy(
      short[] in, int from, int step, short[] out, int to, int count, int elements) {
    for (int x = 0; x < count; x++) {
      for (int i = 0; i < elements; i++) {
        out[to + x * elements + i] = in[from + x * step + i];
      }
    }
  }

  private static void copy(
      float[] in, int from, int step, float[] out, int to, int count, int elements) {
    for (int x = 0; x < count; x++) {
      for (int i = 0; i < elements; i++) {
        out[to + x * elements + i] = in[from + x * step + i];
      }
    }
  }
}
