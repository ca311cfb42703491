package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Optional;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** The part of a user's image into which a decoded image goes. */
public final class Destination {
  private final Optional<Pixels> view;
  private final RowWriter writer;

  private Destination(Optional<Pixels> view, RowWriter writer) {
    this.view = view;
    this.writer = writer;
  }

  /**
   * An area of an image of any type. Colours are converted where the types differ.
   *
   * @param area inside the image
   */
  public static Destination of(BufferedImage image, Rectangle area) {
    ColorModel model = image.getColorModel();
    Optional<Pixels> view = RasterPixels.viewOfOpaque(image.getRaster(), model, area);
    if (view.isPresent()) {
      return new Destination(view, new ViewWriter(view.get()));
    }
    boolean gray =
        model instanceof ComponentColorModel
            && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !model.hasAlpha()
            && (model.getTransferType() == DataBuffer.TYPE_BYTE
                || model.getTransferType() == DataBuffer.TYPE_USHORT);
    return new Destination(
        view, gray ? new GrayWriter(image.getRaster(), area) : new ModelWriter(image, area));
  }

  /**
   * Some bands of an area, without conversion.
   *
   * @param format GRAY or RGB: the bands that are decoded
   * @param sourceBands which of them to take
   * @param destinationBands where to put each
   */
  public static Destination ofBands(
      BufferedImage image,
      Rectangle area,
      PixelFormat format,
      int[] sourceBands,
      int[] destinationBands) {
    return new Destination(
        Optional.empty(),
        new BandWriter(image.getRaster(), area, format, sourceBands, destinationBands));
  }

  /** The area as the codec's pixels, if it can decode straight into it. */
  public Optional<Pixels> view() {
    return view;
  }

  /** The format that {@link #store} needs. */
  public PixelFormat format() {
    return writer.format();
  }

  /** Stores the wanted pixels of a decoded image. */
  public void store(Pixels decoded, SourceArea area, RowProgress progress) throws AbortedException {
    for (int j = 0; j < area.height(); j++) {
      int y = area.region().y + j * area.stepY();
      writer.write(decoded, area.region().x, y, area.stepX(), j);
      progress.done(j + 1, area.height());
    }
  }
}
