package org.zellige.viewer.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.zellige.JpegInfo;
import org.zellige.Pixels;
import org.zellige.viewer.tile.Pyramid;

/**
 * What became of an original: compressed here, or another file that it is compared with.
 *
 * @param name what titles call it
 * @param settings how it was compressed; empty for another file
 * @param bytes size of the file
 * @param jpeg the file, if it is a JPEG
 * @param info what its headers say, if it is a JPEG
 * @param pixels of the same size as the original, in its order
 * @param picture the same for the screen
 * @param quality on the scale of the tables; what a search found, if there was one
 * @param reached what the target's measure says of it; empty without a target
 * @param onTarget whether the target was met; true without one
 * @param encodeNanos time that encoding took; empty for another file
 * @param decodeNanos time that decoding took
 */
public record Result(
    String name,
    Optional<EncodingSettings> settings,
    long bytes,
    Optional<byte[]> jpeg,
    Optional<JpegInfo> info,
    Pixels pixels,
    Pyramid picture,
    OptionalDouble quality,
    OptionalDouble reached,
    boolean onTarget,
    OptionalLong encodeNanos,
    OptionalLong decodeNanos) {

  /** Bits of the file per pixel of the image. */
  public double bitsPerPixel() {
    return 8.0 * bytes / pixels.width() / pixels.height();
  }
}
