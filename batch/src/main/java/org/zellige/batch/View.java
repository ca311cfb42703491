package org.zellige.batch;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;
import org.zellige.Reconstruction;
import org.zellige.Region;
import org.zellige.Scale;

/**
 * What of a JPEG is wanted, and in which form.
 *
 * @param region in pixels of the full size; empty for all
 * @param scale of the decoded image
 * @param inks whether CMYK samples are wanted instead of colours for the screen
 * @param depth bits per channel, 8 or 16; empty for as many as the file has, if the output can hold
 *     them
 * @param reconstruction how samples are made
 */
public record View(
    Optional<Region> region,
    Scale scale,
    boolean inks,
    OptionalInt depth,
    Reconstruction reconstruction) {
  /** The whole image as it is. */
  public static final View WHOLE =
      new View(Optional.empty(), Scale.FULL, false, OptionalInt.empty(), Reconstruction.STANDARD);

  /**
   * The format of pixels to decode to.
   *
   * @throws IOException if the image has not what is wanted, or the output has no room for it
   */
  PixelFormat pixels(JpegInfo info, RasterFormat output) throws IOException {
    if (region.isPresent()
        && (region.get().x() >= info.width() || region.get().y() >= info.height())) {
      throw new IOException(
          "the region begins outside the image of " + info.width() + " × " + info.height());
    }
    boolean wide = depth.orElse(info.precision() > 8 && output.holdsWideSamples() ? 16 : 8) == 16;
    if (wide && !output.holdsWideSamples()) {
      throw new IOException("16 bits per channel do not fit in a " + output.suffix() + " file");
    }
    int components = info.components().size();
    if (inks) {
      if (components != 4) {
        throw new IOException("the image has no CMYK samples");
      }
      if (output != RasterFormat.PAM) {
        throw new IOException("CMYK does not fit in a " + output.suffix() + " file; use .pam");
      }
      return wide ? PixelFormat.CMYK_16 : PixelFormat.CMYK;
    }
    if (components < 3) {
      return wide ? PixelFormat.GRAY_16 : PixelFormat.GRAY;
    }
    return wide ? PixelFormat.RGB_16 : PixelFormat.INT_RGB;
  }
}
