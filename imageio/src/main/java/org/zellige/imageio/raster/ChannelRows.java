package org.zellige.imageio.raster;

import java.awt.image.Raster;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Unsigned samples of 1…16 bits as pixels with an array element for each channel. */
final class ChannelRows implements RowReader {
  private final PixelFormat format;
  private final int[] bands;
  private final boolean gray;
  private final SampleRow samples;

  /**
   * @param bits of each band, 1…16
   * @param format of bytes or shorts
   * @param bands which band each channel comes from
   */
  ChannelRows(int[] bits, PixelFormat format, int... bands) {
    this.format = format;
    this.bands = bands.clone();
    this.gray = bits.length <= 2;
    this.samples = new SampleRow(bits, (1 << format.channelBits()) - 1);
  }

  @Override
  public PixelFormat format() {
    return format;
  }

  @Override
  public boolean isGray() {
    return gray;
  }

  @Override
  public void read(Raster raster, int x, int y, int step, Pixels to, int row) {
    samples.load(raster, x, y, RowReader.span(to, step));
    int at = to.rowOffset(row);
    if (format.elementBytes() == Byte.BYTES) {
      byte[] bytes = to.bytes();
      for (int i = 0; i < to.width(); i++) {
        for (int band : bands) {
          bytes[at++] = (byte) samples.get(i * step, band);
        }
      }
    } else {
      short[] shorts = to.shorts();
      for (int i = 0; i < to.width(); i++) {
        for (int band : bands) {
          shorts[at++] = (short) samples.get(i * step, band);
        }
      }
    }
  }
}
