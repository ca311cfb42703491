package org.zellige.color;

import org.zellige.JpegColorSpace;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.transform.Kernels;

/** Rows of pixels as rows of level-shifted samples, a plane for each component. */
@FunctionalInterface
public interface ComponentReader {
  /**
   * Reads row y of the pixels.
   *
   * @param planes receive a row each, from {@code offset}
   */
  void read(int y, float[][] planes, int offset);

  /**
   * A reader for pixels of any format.
   *
   * @param target what the planes hold: GRAY, YCBCR or RGB; CMYK if and only if the pixels are CMYK
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   */
  static ComponentReader of(Pixels pixels, JpegColorSpace target, int matte, Kernels kernels) {
    if (target == JpegColorSpace.CMYK) {
      return (y, planes, offset) -> readInverted(pixels, y, planes, offset);
    }
    if (target == JpegColorSpace.GRAY && pixels.format() == PixelFormat.GRAY) {
      return (y, planes, offset) ->
          kernels.levelShift(
              pixels.bytes(), pixels.rowOffset(y), planes[0], offset, pixels.width());
    }
    PixelReader reader = new PixelReader(pixels, matte);
    return switch (target) {
      case YCBCR ->
          (y, planes, offset) -> {
            reader.load(y);
            kernels.rgbToYcc(
                reader.rgb(),
                reader.offset(),
                planes[0],
                planes[1],
                planes[2],
                offset,
                reader.width());
          };
      case GRAY -> luma(reader, kernels);
      case RGB ->
          (y, planes, offset) -> {
            reader.load(y);
            split(reader, planes, offset);
          };
      default -> throw new IllegalArgumentException("no way from pixels to " + target);
    };
  }

  private static ComponentReader luma(PixelReader reader, Kernels kernels) {
    int width = reader.width();
    float[] luma = new float[width];
    float[] cb = new float[width];
    float[] cr = new float[width];
    return (y, planes, offset) -> {
      reader.load(y);
      kernels.rgbToYcc(reader.rgb(), reader.offset(), luma, cb, cr, 0, width);
      System.arraycopy(luma, 0, planes[0], offset, width);
    };
  }

  private static void split(PixelReader reader, float[][] planes, int offset) {
    int[] rgb = reader.rgb();
    int from = reader.offset();
    for (int x = 0; x < reader.width(); x++) {
      int p = rgb[from + x];
      planes[0][offset + x] = ((p >> 16) & 0xFF) - 128;
      planes[1][offset + x] = ((p >> 8) & 0xFF) - 128;
      planes[2][offset + x] = (p & 0xFF) - 128;
    }
  }

  /** Adobe's files hold 255 − ink, and so does every CMYK JPEG that others can read. */
  private static void readInverted(Pixels pixels, int y, float[][] planes, int offset) {
    byte[] inks = pixels.bytes();
    int from = pixels.rowOffset(y);
    for (int c = 0; c < 4; c++) {
      float[] plane = planes[c];
      for (int x = 0; x < pixels.width(); x++) {
        plane[offset + x] = 127 - (inks[from + 4 * x + c] & 0xFF);
      }
    }
  }
}
