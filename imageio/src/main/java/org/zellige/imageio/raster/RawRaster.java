package org.zellige.imageio.raster;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.Pixels;

/**
 * A raster for the samples of an image as they are stored.
 *
 * @param raster a band for each component
 * @param parts its arrays: one with all bands side by side where the codec's pixels can have so
 *     many, else one for each band
 * @param precision bits per sample
 */
public record RawRaster(WritableRaster raster, List<Pixels> parts, int precision) {
  /** Keeps its own copy of the list. */
  public RawRaster {
    parts = List.copyOf(parts);
  }

  /** A raster, empty as yet. */
  public static RawRaster allocate(JpegInfo info, SourceArea area, Limits limits)
      throws LimitExceededException {
    int bands = info.components().size();
    boolean wide = info.precision() > 8;
    long bytes = (long) area.width() * area.height() * bands * (wide ? 2 : 1);
    if (bytes > limits.maxMemory() || bytes > Integer.MAX_VALUE - 8) {
      throw new LimitExceededException(bytes + " bytes of samples", -1);
    }
    int type = wide ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
    if (bands == 1 || bands == 3 || bands == 4) {
      WritableRaster raster =
          Raster.createInterleavedRaster(type, area.width(), area.height(), bands, null);
      Pixels pixels = RasterPixels.ofComponents(raster, raster.getBounds());
      return new RawRaster(raster, List.of(pixels), info.precision());
    }
    WritableRaster raster =
        Raster.createBandedRaster(type, area.width(), area.height(), bands, null);
    List<Pixels> parts = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      parts.add(RasterPixels.ofBand(raster, band));
    }
    return new RawRaster(raster, parts, info.precision());
  }

  /**
   * The samples, once they are decoded.
   *
   * @param chosen bands to be kept; null for all
   */
  public Raster bands(int @Nullable [] chosen) {
    if (precision > 8 && precision < 16) {
      parts.forEach(part -> toPrecision(part.shorts()));
    }
    return chosen == null
        ? raster
        : raster.createChild(0, 0, raster.getWidth(), raster.getHeight(), 0, 0, chosen);
  }

  /** The codec's 16-bit channels run up to 65535. */
  private void toPrecision(short[] samples) {
    int most = (1 << precision) - 1;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (((samples[i] & 0xFFFF) * most + 32767) / 65535);
    }
  }
}
