package org.zellige.imageio;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.imageio.raster.Destination;
import org.zellige.imageio.raster.RowProgress;
import org.zellige.imageio.raster.SourceArea;

/**
 * One read: which pixels of the image go where in the user's image.
 *
 * @param image where they go
 * @param area which pixels
 * @param target where in the image
 * @param param what the user asked for, if anything
 */
record ReadRequest(
    BufferedImage image, SourceArea area, Rectangle target, @Nullable ImageReadParam param) {

  static Limits limits(@Nullable ImageReadParam param) {
    return param instanceof ZelligeImageReadParam p ? p.getLimits() : Limits.DEFAULT;
  }

  /**
   * Refuses an image that is too large, before memory is allocated for it.
   *
   * @param width of the destination, if one is to be made
   */
  static void check(JpegInfo info, long width, long height, int elements, Limits limits)
      throws IIOException, LimitExceededException {
    long pixels = (long) info.width() * info.height();
    if (pixels > limits.maxPixels()) {
      throw new LimitExceededException(pixels + " pixels, allowed " + limits.maxPixels(), -1);
    }
    // All types that a reader makes have four bytes per pixel at most.
    if (width * height * 4 > limits.maxMemory()) {
      throw new LimitExceededException(
          width + " × " + height + " pixels do not fit in " + limits.maxMemory() + " bytes", -1);
    }
    if (width * height * elements > Integer.MAX_VALUE - 8) {
      throw new IIOException(width + " × " + height + " pixels do not fit in one array");
    }
  }

  /** Decodes and stores; returns the warnings. */
  List<JpegWarning> run(JpegInput.Image source, RowProgress progress) throws IOException {
    Destination destination = destination(source.info());
    JpegDecoder decoder =
        JpegDecoder.builder()
            .limits(limits(param))
            .strict(param instanceof ZelligeImageReadParam p && p.isStrict())
            .format(destination.format())
            .build();
    Pixels view = destination.view().orElse(null);
    if (view != null && isWhole(source.info())) {
      return decoder.decode(source.bytes(), view).warnings();
    }
    DecodedImage decoded = decode(decoder, source);
    destination.store(decoded.pixels(), area, progress);
    return decoded.warnings();
  }

  private static DecodedImage decode(JpegDecoder decoder, JpegInput.Image source)
      throws JpegException {
    return decoder.decode(source.bytes());
  }

  private boolean isWhole(JpegInfo info) {
    return area.isDense() && area.region().equals(new Rectangle(info.width(), info.height()));
  }

  private Destination destination(JpegInfo info) {
    if (param == null || (param.getSourceBands() == null && param.getDestinationBands() == null)) {
      return Destination.of(image, target);
    }
    boolean gray = info.colorSpace() == JpegColorSpace.GRAY;
    return Destination.ofBands(
        image,
        target,
        gray ? PixelFormat.GRAY : PixelFormat.RGB,
        bands(param.getSourceBands(), decodedBands(info)),
        bands(param.getDestinationBands(), image.getSampleModel().getNumBands()));
  }

  /** Bands of an image as the user sees it: one of gray, three of colour. */
  static int decodedBands(JpegInfo info) {
    return info.colorSpace() == JpegColorSpace.GRAY ? 1 : 3;
  }

  private static int[] bands(int @Nullable [] chosen, int all) {
    return chosen != null ? chosen : IntStream.range(0, all).toArray();
  }
}
