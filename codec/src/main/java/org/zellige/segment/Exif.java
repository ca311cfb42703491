package org.zellige.segment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.Density;
import org.zellige.Orientation;

/**
 * What a decoder needs of Exif (Exif 2.32), which lies in one or several APP1 segments.
 *
 * @param readable whether there was a directory to be read
 * @param orientation how the image is to be turned; {@link Orientation#NORMAL} if not stated
 * @param density pixels per inch or centimetre, if stated
 * @param thumbnail where the thumbnail lies in the TIFF structure, if there is one
 */
public record Exif(
    boolean readable,
    Orientation orientation,
    Optional<Density> density,
    Optional<ExifThumbnail> thumbnail) {
  static final int ORIENTATION = 0x0112;
  private static final int X_RESOLUTION = 0x011A;
  private static final int Y_RESOLUTION = 0x011B;
  private static final int RESOLUTION_UNIT = 0x0128;

  /** Codes of the resolution's unit; inch is the default. */
  private static final int INCH = 2;

  private static final int CENTIMETRE = 3;

  /** Reads a TIFF structure; whatever is broken in it counts as absent. */
  static Exif parse(byte[] tiff) {
    List<TiffDirectory> directories = Tiff.of(tiff).map(Tiff::directories).orElse(List.of());
    if (directories.isEmpty()) {
      return new Exif(false, Orientation.NORMAL, Optional.empty(), Optional.empty());
    }
    TiffDirectory image = directories.get(0);
    return new Exif(
        true,
        Orientation.ofCode(image.number(ORIENTATION, 0)).orElse(Orientation.NORMAL),
        density(image),
        directories.size() > 1 ? ExifThumbnail.parse(tiff, directories.get(1)) : Optional.empty());
  }

  private static Optional<Density> density(TiffDirectory image) {
    long unit = image.number(RESOLUTION_UNIT, INCH);
    OptionalDouble x = image.real(X_RESOLUTION);
    OptionalDouble y = image.real(Y_RESOLUTION);
    if (x.isEmpty() || y.isEmpty() || (unit != INCH && unit != CENTIMETRE)) {
      return Optional.empty();
    }
    long across = Math.round(x.getAsDouble());
    long down = Math.round(y.getAsDouble());
    if (across < 1 || across > 65535 || down < 1 || down > 65535) {
      return Optional.empty();
    }
    return Optional.of(
        new Density(
            unit == INCH ? Density.Unit.PER_INCH : Density.Unit.PER_CENTIMETRE,
            (int) across,
            (int) down));
  }
}
