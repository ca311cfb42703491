package org.zellige.imageio.raster;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.PackedColorModel;
import java.awt.image.SampleModel;
import java.util.Arrays;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;

/** Chooses how the pixels of an image are read. */
final class RowReaders {
  private RowReaders() {}

  /**
   * The reader for a layout and its meaning.
   *
   * @throws IIOException if the samples mean nothing
   */
  static RowReader of(SampleModel samples, @Nullable ColorModel model) throws IIOException {
    if (model == null) {
      int bands = samples.getNumBands();
      if (!isUnsigned(samples)) {
        throw new IIOException("cannot encode samples of unknown meaning");
      }
      return components(samples.getSampleSize(), bands == 2 || bands == 4);
    }
    if (model instanceof IndexColorModel palette) {
      return new PaletteRows(palette);
    }
    ColorSpace space = model.getColorSpace();
    boolean gray = space.getType() == ColorSpace.TYPE_GRAY;
    boolean components = model instanceof ComponentColorModel || model instanceof PackedColorModel;
    boolean unsigned = components && isUnsigned(samples);
    if (unsigned && space.getType() == ColorSpace.TYPE_CMYK && !model.hasAlpha()) {
      return inks(model.getComponentSize());
    }
    boolean straight = !model.hasAlpha() || !model.isAlphaPremultiplied();
    if (unsigned && straight && (gray || space.isCS_sRGB())) {
      return components(model.getComponentSize(), model.hasAlpha());
    }
    return gray || isWide(model) ? new NormalizedRows(model) : new ModelRows(model);
  }

  /** Gray or red, green and blue, and perhaps alpha, which is not premultiplied. */
  private static RowReader components(int[] bits, boolean alpha) throws IIOException {
    int colors = alpha ? bits.length - 1 : bits.length;
    if (colors != 1 && colors != 3) {
      throw new IIOException("cannot encode " + bits.length + " bands");
    }
    boolean wide = isWide(bits);
    if (alpha && !wide) {
      return new AlphaRows(bits);
    }
    if (alpha) {
      return colors == 1
          ? new ChannelRows(bits, PixelFormat.RGBA_16, 0, 0, 0, 1)
          : new ChannelRows(bits, PixelFormat.RGBA_16, 0, 1, 2, 3);
    }
    return colors == 1
        ? new ChannelRows(bits, wide ? PixelFormat.GRAY_16 : PixelFormat.GRAY, 0)
        : new ChannelRows(bits, wide ? PixelFormat.RGB_16 : PixelFormat.RGB, 0, 1, 2);
  }

  private static RowReader inks(int[] bits) {
    PixelFormat format = isWide(bits) ? PixelFormat.CMYK_16 : PixelFormat.CMYK;
    return new ChannelRows(bits, format, 0, 1, 2, 3);
  }

  private static boolean isWide(int[] bits) {
    return Arrays.stream(bits).anyMatch(b -> b > 8);
  }

  /** Whether components say more than eight bits can. */
  private static boolean isWide(ColorModel model) {
    return model instanceof ComponentColorModel && isWide(model.getComponentSize());
  }

  /** Whether samples are whole numbers from 0 up to what their bits hold, at most 16. */
  private static boolean isUnsigned(SampleModel samples) {
    int type = samples.getDataType();
    boolean integral =
        type == DataBuffer.TYPE_BYTE
            || type == DataBuffer.TYPE_USHORT
            || type == DataBuffer.TYPE_INT;
    return integral && Arrays.stream(samples.getSampleSize()).allMatch(b -> b >= 1 && b <= 16);
  }
}
