package org.zellige.viewer.model;

import java.io.IOException;
import org.zellige.Pixels;
import org.zellige.RowSource;
import org.zellige.viewer.job.Cancellation;

/**
 * Gives an encoder the rows of an image until that is no longer wanted.
 *
 * @param image in the format that is asked for
 * @param cancellation ends encoding
 */
record PixelRows(Pixels image, Cancellation cancellation) implements RowSource {
  @Override
  public void rows(int firstRow, Pixels rows) throws IOException {
    cancellation.check();
    Object from = array(image);
    Object to = array(rows);
    int length = rows.width() * rows.format().elementsPerPixel();
    for (int y = 0; y < rows.height(); y++) {
      System.arraycopy(from, image.rowOffset(firstRow + y), to, rows.rowOffset(y), length);
    }
  }

  private static Object array(Pixels pixels) {
    if (pixels.format().isPacked()) {
      return pixels.ints();
    }
    Class<?> elements = pixels.format().elementType();
    if (elements == byte.class) {
      return pixels.bytes();
    }
    return elements == short.class ? pixels.shorts() : pixels.floats();
  }
}
