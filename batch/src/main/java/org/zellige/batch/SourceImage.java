package org.zellige.batch;

import java.util.List;
import java.util.Optional;
import org.zellige.Density;
import org.zellige.Pixels;

/**
 * An image read from a file, with what goes along with its pixels.
 *
 * @param format of the file, for example {@code PNG}
 * @param iccProfile of the pixels, if they are not sRGB
 * @param segments of metadata, from a JPEG
 * @param warnings what was lost or lived with
 */
record SourceImage(
    String format,
    Pixels pixels,
    Density density,
    Optional<byte[]> iccProfile,
    List<Segment> segments,
    List<String> warnings) {}
