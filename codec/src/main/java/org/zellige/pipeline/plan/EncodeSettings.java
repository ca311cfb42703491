package org.zellige.pipeline.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.RawSegment;
import org.zellige.work.Workers;

/**
 * What an encoder was asked for, whatever the image. Arrays are not to be changed.
 *
 * @param tables where quantisation steps come from
 * @param tools what is done for fewer bytes
 * @param subsampling of chroma; empty for the one that suits the image
 * @param colorSpace what is stored; empty for what suits the pixels
 * @param precision bits of a sample, 8 or 12, or 2…16 if lossless; empty for 8, or for those of the
 *     pixels
 * @param lossless how samples are coded without loss; empty if they are not
 * @param entropy how coefficients are coded
 * @param density for the JFIF header
 * @param segments to follow the JFIF header, in this order
 * @param iccProfile at most {@link org.zellige.segment.IccChunks#MAX_PROFILE} bytes
 * @param matte 0x??RRGGBB, the colour under transparent pixels
 * @param target what quality is to be chosen for; empty if it is given
 * @param workers who does the work
 */
public record EncodeSettings(
    TableSettings tables,
    Tools tools,
    Optional<Subsampling> subsampling,
    Optional<JpegColorSpace> colorSpace,
    OptionalInt precision,
    Optional<LosslessSettings> lossless,
    EntropySettings entropy,
    Density density,
    List<RawSegment> segments,
    Optional<byte[]> iccProfile,
    int matte,
    Optional<Target> target,
    Workers workers) {

  /** Keeps its own copy of the list. */
  public EncodeSettings {
    segments = List.copyOf(segments);
  }

  /** Whether coefficients can be rounded as soon as they are known. */
  public boolean areLocal() {
    return tools.areLocal() && !tables.designed();
  }

  /** The same at another quality, which is given. */
  public EncodeSettings withQuality(double quality) {
    return with(tables.withQuality(quality), tools, subsampling, Optional.empty());
  }

  /** The same with another weight of errors beside bits. */
  public EncodeSettings withErrorWeight(double weight) {
    return with(tables, tools.withErrorWeight(weight), subsampling, target);
  }

  /** The same at the quality set, whatever the target. */
  public EncodeSettings withoutTarget() {
    return with(tables, tools, subsampling, Optional.empty());
  }

  /** The same with chroma subsampled in a given way. */
  public EncodeSettings withSubsampling(Subsampling given) {
    return with(tables, tools, Optional.of(given), target);
  }

  private EncodeSettings with(
      TableSettings otherTables,
      Tools otherTools,
      Optional<Subsampling> given,
      Optional<Target> otherTarget) {
    return new EncodeSettings(
        otherTables,
        otherTools,
        given,
        colorSpace,
        precision,
        lossless,
        entropy,
        density,
        segments,
        iccProfile,
        matte,
        otherTarget,
        workers);
  }
}
