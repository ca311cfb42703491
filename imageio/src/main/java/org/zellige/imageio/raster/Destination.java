package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** The part of a user's image into which a decoded image goes. */
public final class Destination {
  private final Optional<Pixels> view;
  private final RowWriter writer;
  private final boolean asStored;

  private Destination(Optional<Pixels> view, RowWriter writer, boolean asStored) {
    this.view = view;
    this.writer = writer;
    this.asStored = asStored;
  }

  /**
   * An area of an image of any type. Colours are converted where the types differ.
   *
   * @param area inside the image
   * @param stored the colours of the decoded samples where those are not sRGB or gray; an image of
   *     that very space takes samples as they are
   */
  public static Destination of(BufferedImage image, Rectangle area, @Nullable ColorSpace stored) {
    ColorModel model = image.getColorModel();
    boolean asStored = stored != null && isSame(model.getColorSpace(), stored);
    WritableRaster raster = image.getRaster();
    Optional<Pixels> view = RasterPixels.viewOfOpaque(raster, asStored ? null : model, area);
    if (view.isPresent()) {
      return new Destination(view, new ViewWriter(view.get()), asStored);
    }
    return new Destination(view, writer(image, model, area), false);
  }

  /** Whether two spaces of red, green and blue are the same. */
  private static boolean isSame(ColorSpace a, ColorSpace b) {
    boolean sameProfile =
        a instanceof ICC_ColorSpace first
            && b instanceof ICC_ColorSpace second
            && Arrays.equals(first.getProfile().getData(), second.getProfile().getData());
    return b.getType() == ColorSpace.TYPE_RGB && (a == b || sameProfile);
  }

  private static RowWriter writer(BufferedImage image, ColorModel model, Rectangle area) {
    WritableRaster raster = image.getRaster();
    if (model instanceof DirectColorModel
        && model.getColorSpace().isCS_sRGB()
        && IntBgrWriter.fits(raster)) {
      return IntBgrWriter.of(raster, area);
    }
    boolean gray =
        model instanceof ComponentColorModel
            && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !model.hasAlpha()
            && (model.getTransferType() == DataBuffer.TYPE_BYTE
                || model.getTransferType() == DataBuffer.TYPE_USHORT);
    return gray ? new GrayWriter(raster, area) : new ModelWriter(image, area);
  }

  /**
   * Some bands of an area, without conversion.
   *
   * @param gray whether one band is decoded, else red, green and blue
   * @param sourceBands which of them to take
   * @param destinationBands where to put each
   */
  public static Destination ofBands(
      WritableRaster raster,
      Rectangle area,
      boolean gray,
      int[] sourceBands,
      int[] destinationBands) {
    boolean wide =
        Arrays.stream(destinationBands).anyMatch(b -> raster.getSampleModel().getSampleSize(b) > 8);
    PixelFormat format =
        gray
            ? wide ? PixelFormat.GRAY_16 : PixelFormat.GRAY
            : wide ? PixelFormat.RGB_16 : PixelFormat.RGB;
    return new Destination(
        Optional.empty(),
        new BandWriter(raster, area, format, sourceBands, destinationBands),
        false);
  }

  /** Pixels of the caller's. */
  public static Destination of(Pixels pixels) {
    return new Destination(Optional.of(pixels), new ViewWriter(pixels), true);
  }

  /** The area as the codec's pixels, if it can decode straight into it. */
  public Optional<Pixels> view() {
    return view;
  }

  /** Whether samples are wanted in the colours that they stand for in the file. */
  public boolean asStored() {
    return asStored;
  }

  /** The format of the pixels that are stored. */
  public PixelFormat format() {
    return writer.format();
  }

  /**
   * Stores one row.
   *
   * @param from decoded pixels in the wanted format
   * @param x of the first pixel to take
   * @param y of the row to take
   * @param step distance of the pixels to take
   * @param row number of the row in the area, from 0
   */
  void write(Pixels from, int x, int y, int step, int row) {
    writer.write(from, x, y, step, row);
  }
}
