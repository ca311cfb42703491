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
   * A reader for pixels of any format. What goes most often from pixels to samples, of 8 bits both,
   * has kernels.
   *
   * @param target what the planes hold: GRAY, YCBCR or RGB; CMYK or YCCK if and only if the pixels
   *     are inks
   * @param precision bits of a sample
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   */
  static ComponentReader of(
      Pixels pixels, JpegColorSpace target, int precision, int matte, Kernels kernels) {
    boolean narrow = precision == 8 && pixels.format().channelBits() == 8;
    if (narrow && target == JpegColorSpace.GRAY) {
      return pixels.format() == PixelFormat.GRAY
          ? (y, planes, offset) ->
              kernels.levelShift(
                  pixels.bytes(), pixels.rowOffset(y), planes[0], offset, pixels.width())
          : luma(new PixelReader(pixels, matte, kernels), kernels);
    }
    if (narrow && target == JpegColorSpace.YCBCR) {
      return new YccReader(new PixelReader(pixels, matte, kernels), kernels);
    }
    return new WideComponentReader(pixels, target, matte, precision);
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
}
