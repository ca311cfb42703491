package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.DataBufferInt;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Stores colours as ints 0x00BBGGRR. */
final class IntBgrWriter implements RowWriter {
  private static final int[] MASKS = {0xFF, 0xFF00, 0xFF0000};

  private final int[] to;
  private final int offset;
  private final int stride;
  private final int width;

  private IntBgrWriter(int[] to, int offset, int stride, int width) {
    this.to = to;
    this.offset = offset;
    this.stride = stride;
    this.width = width;
  }

  /** Whether a raster, whose colours are sRGB, is laid out so. */
  static boolean fits(WritableRaster raster) {
    return raster.getSampleModel() instanceof SinglePixelPackedSampleModel packed
        && Arrays.equals(packed.getBitMasks(), MASKS)
        && raster.getDataBuffer() instanceof DataBufferInt data
        && data.getNumBanks() == 1;
  }

  /** A writer for part of a raster that {@link #fits}. */
  static IntBgrWriter of(WritableRaster raster, Rectangle area) {
    SinglePixelPackedSampleModel packed = (SinglePixelPackedSampleModel) raster.getSampleModel();
    DataBufferInt data = (DataBufferInt) raster.getDataBuffer();
    int first =
        packed.getOffset(
            area.x - raster.getSampleModelTranslateX(), area.y - raster.getSampleModelTranslateY());
    return new IntBgrWriter(
        data.getData(), data.getOffset() + first, packed.getScanlineStride(), area.width);
  }

  @Override
  public PixelFormat format() {
    return PixelFormat.INT_RGB;
  }

  @Override
  public void write(Pixels from, int x, int y, int step, int row) {
    int[] ints = from.ints();
    int source = from.rowOffset(y) + x;
    int target = offset + row * stride;
    for (int i = 0; i < width; i++) {
      to[target + i] = Integer.reverseBytes(ints[source + i * step]) >>> 8;
    }
  }
}
