package org.zellige.batch;

import java.util.List;
import org.zellige.JpegMetadata;
import org.zellige.Pixels;

/**
 * An image read from a file, with what goes along with its pixels.
 *
 * @param format of the file, for example {@code PNG}
 * @param metadata what else belongs to it; its profile is that of the pixels, if they are not sRGB
 * @param warnings what was lost or lived with
 */
public record SourceImage(
    String format, Pixels pixels, JpegMetadata metadata, List<String> warnings) {}
