package org.zellige.color;

import org.zellige.transform.Kernels;

/**
 * Rows of pixels of 8 bits per channel as YCbCr: what goes most often from pixels to samples.
 * Chroma may come halved in both directions.
 */
public final class YccReader implements ComponentReader {
  private final PixelReader reader;
  private final Kernels kernels;

  YccReader(PixelReader reader, Kernels kernels) {
    this.reader = reader;
    this.kernels = kernels;
  }

  @Override
  public void read(int y, float[][] planes, int offset) {
    reader.load(y);
    kernels.rgbToYcc(
        reader.rgb(), reader.offset(), planes[0], planes[1], planes[2], offset, reader.width());
  }

  /**
   * Reads two rows, with means of chroma over boxes of two by two.
   *
   * @param planes receive luma, the lower row {@code stride} behind the upper; and, as others of
   *     one sample per pixel, the chroma of both rows' last pixels
   * @param cb receives a mean for each whole box from {@code chromaOffset}; likewise {@code cr}
   */
  public void readHalved(
      int upper,
      int lower,
      float[][] planes,
      int offset,
      int stride,
      float[] cb,
      float[] cr,
      int chromaOffset) {
    reader.loadPair(upper, lower);
    kernels.rgbToHalvedYcc(
        reader.rgb(),
        reader.offset(),
        reader.lowerOffset(),
        reader.width(),
        planes,
        offset,
        stride,
        cb,
        cr,
        chromaOffset);
  }
}
