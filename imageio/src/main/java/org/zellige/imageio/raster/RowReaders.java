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
      if (!isUnsigned(samples)) {
        throw new IIOException("cannot encode samples of unknown meaning");
      }
      int bands = samples.getNumBands();
      return new ComponentRows(samples.getSampleSize(), bands == 2 || bands == 4);
    }
    if (model instanceof IndexColorModel palette) {
      return new PaletteRows(palette);
    }
    boolean gray = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    boolean plain = gray || model.getColorSpace().isCS_sRGB();
    boolean straight = !model.hasAlpha() || !model.isAlphaPremultiplied();
    boolean inks = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK && !model.hasAlpha();
    if (inks && model instanceof ComponentColorModel && isUnsigned(samples)) {
      return new InkRows(model.getComponentSize());
    }
    boolean components = model instanceof ComponentColorModel || model instanceof PackedColorModel;
    if (plain && straight && components && isUnsigned(samples)) {
      return new ComponentRows(model.getComponentSize(), model.hasAlpha());
    }
    return gray ? new NormalizedGrayRows(model) : new ModelRows(model);
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
