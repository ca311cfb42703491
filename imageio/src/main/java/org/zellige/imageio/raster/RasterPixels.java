package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** The codec's view of a raster's own array, where both lay out pixels alike. */
public final class RasterPixels {
  private static final int[] RGB_MASKS = {0xFF0000, 0xFF00, 0xFF};
  private static final int[] ARGB_MASKS = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};
  private static final int[] RGB_ORDER = {0, 1, 2};
  private static final int[] BGR_ORDER = {2, 1, 0};
  private static final int[] CMYK_ORDER = {0, 1, 2, 3};

  private RasterPixels() {}

  /**
   * A view for reading pixels.
   *
   * @param model the meaning of the samples; null if they are gray or red, green and blue
   * @param area inside the raster, in its coordinates
   * @return empty if the pixels must be converted
   */
  public static Optional<Pixels> view(Raster raster, @Nullable ColorModel model, Rectangle area) {
    boolean premultiplied = model != null && model.hasAlpha() && model.isAlphaPremultiplied();
    return premultiplied ? Optional.empty() : viewOfOpaque(raster, model, area);
  }

  /** The view of a raster of bytes or shorts, one, three or four bands side by side. */
  static Pixels ofComponents(Raster raster, Rectangle area) {
    boolean wide = raster.getDataBuffer() instanceof DataBufferUShort;
    PixelFormat format =
        switch (raster.getNumBands()) {
          case 1 -> wide ? PixelFormat.GRAY_16 : PixelFormat.GRAY;
          case 3 -> wide ? PixelFormat.RGB_16 : PixelFormat.RGB;
          default -> wide ? PixelFormat.CMYK_16 : PixelFormat.CMYK;
        };
    int stride = area.width * raster.getNumBands();
    return raster.getDataBuffer() instanceof DataBufferUShort shorts
        ? Pixels.of(format, shorts.getData(), 0, stride, area.width, area.height)
        : Pixels.of(
            format,
            ((DataBufferByte) raster.getDataBuffer()).getData(),
            0,
            stride,
            area.width,
            area.height);
  }

  /** The view of a band with an array of its own, of bytes or shorts. */
  static Pixels ofBand(Raster raster, int band) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    return raster.getDataBuffer() instanceof DataBufferUShort shorts
        ? Pixels.of(PixelFormat.GRAY_16, shorts.getData(band), 0, width, width, height)
        : Pixels.of(
            PixelFormat.GRAY,
            ((DataBufferByte) raster.getDataBuffer()).getData(band),
            0,
            width,
            width,
            height);
  }

  /** A view for writing opaque pixels, to which it is all the same how alpha is applied. */
  public static Optional<Pixels> viewOfOpaque(
      Raster raster, @Nullable ColorModel model, Rectangle area) {
    DataBuffer data = raster.getDataBuffer();
    if (data.getNumBanks() != 1) {
      return Optional.empty();
    }
    int x = area.x - raster.getSampleModelTranslateX();
    int y = area.y - raster.getSampleModelTranslateY();
    try {
      if (raster.getSampleModel() instanceof SinglePixelPackedSampleModel packed
          && data instanceof DataBufferInt ints) {
        PixelFormat format = packedFormat(packed, model);
        int offset = data.getOffset() + packed.getOffset(x, y);
        return format == null
            ? Optional.empty()
            : Optional.of(
                Pixels.of(
                    format,
                    ints.getData(),
                    offset,
                    packed.getScanlineStride(),
                    area.width,
                    area.height));
      }
      if (raster.getSampleModel() instanceof ComponentSampleModel layout) {
        return component(layout, data, model, new Rectangle(x, y, area.width, area.height));
      }
    } catch (IllegalArgumentException e) {
      // Rows that overlap or run backwards, which Java 2D can have: to be converted.
    }
    return Optional.empty();
  }

  private static Optional<Pixels> component(
      ComponentSampleModel layout, DataBuffer data, @Nullable ColorModel model, Rectangle area) {
    boolean wide = data instanceof DataBufferUShort;
    PixelFormat format =
        wide || data instanceof DataBufferByte ? format(layout, model, wide) : null;
    if (format == null) {
      return Optional.empty();
    }
    int stride = layout.getScanlineStride();
    int first = Arrays.stream(layout.getBandOffsets()).min().orElse(0);
    int offset = data.getOffset() + area.y * stride + area.x * layout.getPixelStride() + first;
    int width = area.width;
    int height = area.height;
    return Optional.of(
        data instanceof DataBufferUShort shorts
            ? Pixels.of(format, shorts.getData(), offset, stride, width, height)
            : Pixels.of(format, ((DataBufferByte) data).getData(), offset, stride, width, height));
  }

  private static @Nullable PixelFormat packedFormat(
      SinglePixelPackedSampleModel layout, @Nullable ColorModel model) {
    boolean known =
        model == null || (model instanceof DirectColorModel && model.getColorSpace().isCS_sRGB());
    if (!known) {
      return null;
    }
    if (Arrays.equals(layout.getBitMasks(), RGB_MASKS)) {
      return PixelFormat.INT_RGB;
    }
    return Arrays.equals(layout.getBitMasks(), ARGB_MASKS) ? PixelFormat.INT_ARGB : null;
  }

  private static @Nullable PixelFormat format(
      ComponentSampleModel layout, @Nullable ColorModel model, boolean wide) {
    int bands = layout.getNumBands();
    if (layout.getPixelStride() != bands || !isPlain(model, bands, wide ? 16 : 8)) {
      return null;
    }
    if (bands == 1) {
      return wide ? PixelFormat.GRAY_16 : PixelFormat.GRAY;
    }
    int[] order = layout.getBandOffsets();
    int first = Arrays.stream(order).min().orElse(0);
    int[] relative = Arrays.stream(order).map(o -> o - first).toArray();
    if (Arrays.equals(relative, RGB_ORDER)) {
      return wide ? PixelFormat.RGB_16 : PixelFormat.RGB;
    }
    if (Arrays.equals(relative, CMYK_ORDER)) {
      return wide ? PixelFormat.CMYK_16 : PixelFormat.CMYK;
    }
    return Arrays.equals(relative, BGR_ORDER) && !wide ? PixelFormat.BGR : null;
  }

  /** Whether samples of whole bytes mean gray, sRGB or inks as they stand. */
  private static boolean isPlain(@Nullable ColorModel model, int bands, int bits) {
    if (model == null) {
      return bands == 1 || bands == 3;
    }
    if (!(model instanceof ComponentColorModel) || model.hasAlpha()) {
      return false;
    }
    ColorSpace space = model.getColorSpace();
    boolean meaning =
        switch (bands) {
          case 1 -> space.getType() == ColorSpace.TYPE_GRAY;
          case 3 -> space.isCS_sRGB();
          case 4 -> space.getType() == ColorSpace.TYPE_CMYK;
          default -> false;
        };
    return meaning && Arrays.stream(model.getComponentSize()).allMatch(b -> b == bits);
  }
}
