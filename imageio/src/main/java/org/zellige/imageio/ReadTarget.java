package org.zellige.imageio;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.imageio.raster.Destination;
import org.zellige.imageio.raster.SourceArea;

/**
 * Which pixels of an image go where in the user's.
 *
 * @param area which pixels
 * @param target where, in the destination's coordinates
 * @param param what the user asked for, if anything
 */
record ReadTarget(SourceArea area, Rectangle target, @Nullable ImageReadParam param) {

  /**
   * Refuses an image that is too large, before memory is allocated for it.
   *
   * @param made whether a destination is to be made
   */
  void check(JpegInfo info, boolean made, Limits limits)
      throws IIOException, LimitExceededException {
    long pixels = (long) info.width() * info.height();
    if (pixels > limits.maxPixels()) {
      throw new LimitExceededException(pixels + " pixels, allowed " + limits.maxPixels(), -1);
    }
    long width = made ? (long) target.x + target.width : 0;
    long height = made ? (long) target.y + target.height : 0;
    // Types that a reader makes have four bytes per pixel at most, twice that if samples are wide.
    int bytes = info.precision() > 8 ? 8 : 4;
    if (width * height * bytes > limits.maxMemory()) {
      throw new LimitExceededException(
          width + " × " + height + " pixels do not fit in " + limits.maxMemory() + " bytes", -1);
    }
    if (width * height * decodedBands(info) > Integer.MAX_VALUE - 8) {
      throw new IIOException(width + " × " + height + " pixels do not fit in one array");
    }
  }

  /**
   * The place in the user's image.
   *
   * @param stored the colours of the samples where those are not sRGB
   */
  Destination in(BufferedImage image, JpegInfo info, @Nullable ColorSpace stored) {
    if (param == null || (param.getSourceBands() == null && param.getDestinationBands() == null)) {
      return Destination.of(image, target, stored);
    }
    return Destination.ofBands(
        image.getRaster(),
        target,
        decodedBands(info) == 1,
        chosen(param.getSourceBands(), decodedBands(info)),
        bands(image));
  }

  /** Bands of the image that are written. */
  int[] bands(BufferedImage image) {
    int[] asked = param == null ? null : param.getDestinationBands();
    return chosen(asked, image.getSampleModel().getNumBands());
  }

  WantedPasses passes() {
    return WantedPasses.of(param);
  }

  /** Bands of an image as the user sees it: one of gray, three of colour. */
  static int decodedBands(JpegInfo info) {
    return info.colorSpace() == JpegColorSpace.GRAY ? 1 : 3;
  }

  private static int[] chosen(int @Nullable [] asked, int all) {
    return asked != null ? asked : IntStream.range(0, all).toArray();
  }
}
