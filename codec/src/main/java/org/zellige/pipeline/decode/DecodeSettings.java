package org.zellige.pipeline.decode;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Reconstruction;
import org.zellige.Region;
import org.zellige.Scale;
import org.zellige.segment.DecoderTables;
import org.zellige.work.Workers;

/**
 * What a caller may decide about decoding.
 *
 * @param limits what one image may cost
 * @param strict whether damage is an exception instead of a warning
 * @param format of the pixels; null for gray bytes or int RGB by the number of components
 * @param scale of the decoded image
 * @param region in pixels of the full size; null for the whole image
 * @param invertedInk whether ink samples of full value are no ink; null to go by the stream
 * @param colorSpace what the components mean; null to go by the stream
 * @param component the only one to be shown, as gray; null for the colours of all
 * @param tables in force at the start of every image
 * @param reconstruction how samples are made
 * @param workers who does the work
 */
public record DecodeSettings(
    Limits limits,
    boolean strict,
    @Nullable PixelFormat format,
    Scale scale,
    @Nullable Region region,
    @Nullable Boolean invertedInk,
    @Nullable JpegColorSpace colorSpace,
    @Nullable Integer component,
    DecoderTables tables,
    Reconstruction reconstruction,
    Workers workers) {

  /** Settings that show all components, on the caller's thread. */
  public DecodeSettings(
      Limits limits,
      boolean strict,
      @Nullable PixelFormat format,
      Scale scale,
      @Nullable Region region,
      @Nullable Boolean invertedInk,
      @Nullable JpegColorSpace colorSpace,
      DecoderTables tables,
      Reconstruction reconstruction) {
    this(
        limits,
        strict,
        format,
        scale,
        region,
        invertedInk,
        colorSpace,
        null,
        tables,
        reconstruction,
        Workers.CALLER);
  }

  /** The same settings for an image that scale and region are not meant for. */
  DecodeSettings ofWholeImage() {
    return new DecodeSettings(
        limits,
        strict,
        format,
        Scale.FULL,
        null,
        invertedInk,
        colorSpace,
        null,
        tables,
        reconstruction,
        workers);
  }
}
