package org.zellige.pipeline;

import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Reconstruction;
import org.zellige.Region;
import org.zellige.Scale;

/**
 * What a caller may decide about decoding.
 *
 * @param limits what one image may cost
 * @param strict whether damage is an exception instead of a warning
 * @param format of the pixels; null for gray bytes or int RGB by the number of components
 * @param scale of the decoded image
 * @param region in pixels of the full size; null for the whole image
 * @param reconstruction how samples are made
 */
public record DecodeSettings(
    Limits limits,
    boolean strict,
    @Nullable PixelFormat format,
    Scale scale,
    @Nullable Region region,
    Reconstruction reconstruction) {}
