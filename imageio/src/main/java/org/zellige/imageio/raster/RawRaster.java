package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.Pixels;

/**
 * A raster for the samples of an image as they are stored.
 *
 * @param raster a band for each component
 * @param pixels its array
 * @param precision bits per sample
 */
public record RawRaster(WritableRaster raster, Pixels pixels, int precision) {

  /**
   * A raster, empty as yet.
   *
   * @throws IIOException if there are other than one, three or four components
   */
  public static RawRaster allocate(JpegInfo info, SourceArea area, Limits limits)
      throws IIOException, LimitExceededException {
    int bands = info.components().size();
    if (bands != 1 && bands != 3 && bands != 4) {
      throw new IIOException("cannot read " + bands + " components as a raster");
    }
    boolean wide = info.precision() > 8;
    long bytes = (long) area.width() * area.height() * bands * (wide ? 2 : 1);
    if (bytes > limits.maxMemory() || bytes > Integer.MAX_VALUE - 8) {
      throw new LimitExceededException(bytes + " bytes of samples", -1);
    }
    WritableRaster raster =
        Raster.createInterleavedRaster(
            wide ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE,
            area.width(),
            area.height(),
            bands,
            null);
    Rectangle all = raster.getBounds();
    return new RawRaster(raster, RasterPixels.ofComponents(raster, all), info.precision());
  }

  /**
   * The samples, once they are decoded.
   *
   * @param chosen bands to be kept; null for all
   */
  public Raster bands(int @Nullable [] chosen) {
    if (precision > 8 && precision < 16) {
      // The codec's 16-bit channels run up to 65535.
      int most = (1 << precision) - 1;
      short[] samples = pixels.shorts();
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) (((samples[i] & 0xFFFF) * most + 32767) / 65535);
      }
    }
    return chosen == null
        ? raster
        : raster.createChild(0, 0, raster.getWidth(), raster.getHeight(), 0, 0, chosen);
  }
}
