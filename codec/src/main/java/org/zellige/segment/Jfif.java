package org.zellige.segment;

import java.util.Optional;
import org.zellige.Density;
import org.zellige.JpegException;
import org.zellige.Thumbnail;

/**
 * The JFIF header, APP0 (T.871 10.1).
 *
 * @param version major × 256 + minor; 0x0102 is 1.02
 * @param density as stated; {@link Density#NONE} where the stream's values make no sense
 * @param thumbnailWidth 0…255
 * @param thumbnailHeight 0…255
 */
public record Jfif(int version, Density density, int thumbnailWidth, int thumbnailHeight) {
  private static final String IDENTIFIER = "JFIF";

  /** Reads the payload of an APP0 segment; empty if it is not a JFIF header. */
  public static Optional<Jfif> parse(SegmentReader in) throws JpegException {
    if (in.remaining() < 14 || !in.skipIfIdentifier(IDENTIFIER)) {
      return Optional.empty();
    }
    int version = in.u16();
    int unit = in.u8();
    int x = in.u16();
    int y = in.u16();
    Density density =
        unit < 3 && x > 0 && y > 0 ? new Density(Density.Unit.values()[unit], x, y) : Density.NONE;
    return Optional.of(new Jfif(version, density, in.u8(), in.u8()));
  }

  /**
   * What is known of the density. A header with a unit is believed first: Exif has to state
   * something even where nothing is known, and most often states 72 per inch.
   */
  static Optional<Density> density(Optional<Jfif> jfif, Optional<Exif> exif) {
    Optional<Density> stated = jfif.map(Jfif::density);
    boolean absolute = stated.isPresent() && stated.get().unit() != Density.Unit.ASPECT;
    return absolute ? stated : exif.flatMap(Exif::density).or(() -> stated);
  }

  /** The thumbnail, whose pixels come next; empty if there is none or it is cut short. */
  Optional<Thumbnail> thumbnail(SegmentReader in) {
    int pixels = thumbnailWidth * thumbnailHeight;
    boolean gray = in.remaining() == pixels;
    int length = gray ? pixels : 3 * pixels;
    return length > 0 && length <= in.remaining()
        ? Optional.of(
            new Thumbnail(
                Thumbnail.Source.JFIF,
                gray ? Thumbnail.Format.GRAY : Thumbnail.Format.RGB,
                thumbnailWidth,
                thumbnailHeight,
                in.position(),
                length))
        : Optional.empty();
  }

  /** Appends the APP0 segment, without a thumbnail. */
  public void writeTo(SegmentWriter out) {
    out.segment(
        Marker.APP0,
        body -> {
          body.identifier(IDENTIFIER);
          body.u16(version);
          body.u8(density.unit().ordinal());
          body.u16(density.x());
          body.u16(density.y());
          body.u16(0); // no thumbnail
        });
  }
}
