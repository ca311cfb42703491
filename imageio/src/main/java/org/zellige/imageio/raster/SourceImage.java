package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image to encode, however its user holds it: rendered, tiled or a raster. */
public final class SourceImage {
  /** Rows fetched at most at once from an image of many tiles. */
  private static final int MAX_STRIP = 256;

  private final @Nullable RenderedImage image;
  private final @Nullable Raster whole;
  private final @Nullable ColorModel model;
  private final SampleModel samples;
  private final Rectangle bounds;

  private SourceImage(
      @Nullable RenderedImage image,
      @Nullable Raster whole,
      @Nullable ColorModel model,
      SampleModel samples,
      Rectangle bounds) {
    this.image = image;
    this.whole = whole;
    this.model = model;
    this.samples = samples;
    this.bounds = bounds;
  }

  /** A rendered image, a {@link java.awt.image.BufferedImage} for example. */
  public static SourceImage of(RenderedImage image) {
    boolean oneTile = image.getNumXTiles() == 1 && image.getNumYTiles() == 1;
    Raster whole = oneTile ? image.getTile(image.getMinTileX(), image.getMinTileY()) : null;
    Rectangle bounds =
        new Rectangle(image.getMinX(), image.getMinY(), image.getWidth(), image.getHeight());
    SampleModel samples = whole == null ? image.getSampleModel() : whole.getSampleModel();
    return new SourceImage(image, whole, image.getColorModel(), samples, bounds);
  }

  /**
   * A raster.
   *
   * @param model the meaning of its samples, if known
   */
  public static SourceImage of(Raster raster, @Nullable ColorModel model) {
    return new SourceImage(null, raster, model, raster.getSampleModel(), raster.getBounds());
  }

  /** The same samples, but only some bands of them, whose meaning follows from their number. */
  public SourceImage bands(int[] bands) {
    Raster raster = whole != null ? whole : rows(bounds);
    Raster child =
        raster.createChild(
            bounds.x, bounds.y, bounds.width, bounds.height, bounds.x, bounds.y, bands);
    return of(child, null);
  }

  /** Where the image lies. */
  public Rectangle bounds() {
    return new Rectangle(bounds);
  }

  /** The meaning of the samples; null if it follows from the number of bands. */
  public @Nullable ColorModel model() {
    return model;
  }

  /** How the samples lie in a raster of the image. */
  public SampleModel samples() {
    return samples;
  }

  /** The raster that holds the whole image, if one does. */
  public Optional<Raster> whole() {
    return Optional.ofNullable(whole);
  }

  /** A raster with at least the given pixels, in the image's coordinates. */
  Raster rows(Rectangle area) {
    if (whole != null) {
      return whole;
    }
    if (image == null) {
      throw new IllegalStateException("neither image nor raster");
    }
    return image.getData(area);
  }

  /** The row behind those that are best fetched together with a row: all of the same tiles. */
  int stripEnd(int y) {
    if (whole != null || image == null) {
      return bounds.y + bounds.height;
    }
    int tileHeight = Math.max(1, image.getTileHeight());
    int tile = Math.floorDiv(y - image.getTileGridYOffset(), tileHeight);
    long end = image.getTileGridYOffset() + (tile + 1L) * tileHeight;
    return (int) Math.min(Math.min(end, (long) y + MAX_STRIP), bounds.y + (long) bounds.height);
  }

  /** The same samples, taken for red, green and blue or whatever their number says. */
  public SourceImage withoutModel() {
    return new SourceImage(image, whole, null, samples, bounds);
  }
}
