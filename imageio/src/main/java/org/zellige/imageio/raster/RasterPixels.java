package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
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
      if (raster.getSampleModel() instanceof ComponentSampleModel bytes
          && data instanceof DataBufferByte array) {
        PixelFormat format = byteFormat(bytes, model);
        int first = Arrays.stream(bytes.getBandOffsets()).min().orElse(0);
        int offset =
            data.getOffset() + y * bytes.getScanlineStride() + x * bytes.getPixelStride() + first;
        return format == null
            ? Optional.empty()
            : Optional.of(
                Pixels.of(
                    format,
                    array.getData(),
                    offset,
                    bytes.getScanlineStride(),
                    area.width,
                    area.height));
      }
    } catch (IllegalArgumentException e) {
      // Rows that overlap or run backwards, which Java 2D can have: to be converted.
    }
    return Optional.empty();
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

  private static @Nullable PixelFormat byteFormat(
      ComponentSampleModel layout, @Nullable ColorModel model) {
    int bands = layout.getNumBands();
    if (layout.getPixelStride() != bands || !isPlain(model, bands)) {
      return null;
    }
    if (bands == 1) {
      return PixelFormat.GRAY;
    }
    int[] order = layout.getBandOffsets();
    int first = Arrays.stream(order).min().orElse(0);
    int[] relative = Arrays.stream(order).map(o -> o - first).toArray();
    if (Arrays.equals(relative, RGB_ORDER)) {
      return PixelFormat.RGB;
    }
    return Arrays.equals(relative, BGR_ORDER) ? PixelFormat.BGR : null;
  }

  /** Whether samples of eight bits mean gray or sRGB as they stand. */
  private static boolean isPlain(@Nullable ColorModel model, int bands) {
    if (model == null) {
      return bands == 1 || bands == 3;
    }
    if (!(model instanceof ComponentColorModel) || model.hasAlpha()) {
      return false;
    }
    ColorSpace space = model.getColorSpace();
    boolean meaning =
        bands == 1 ? space.getType() == ColorSpace.TYPE_GRAY : bands == 3 && space.isCS_sRGB();
    return meaning && Arrays.stream(model.getComponentSize()).allMatch(bits -> bits == 8);
  }
}
