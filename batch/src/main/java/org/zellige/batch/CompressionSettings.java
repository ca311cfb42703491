package org.zellige.batch;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.Optimization;
import org.zellige.Quantization;
import org.zellige.Requantization;
import org.zellige.Subsampling;

/**
 * How images are compressed. What is empty is left to the effort.
 *
 * @param quality on the scale of the tables, 0…100
 * @param chromaQuality on the same scale; that of luma if empty
 * @param target what to reach in place of a quality
 * @param effort 1…9
 * @param subsampling of the chroma of colour images
 * @param tables the quantisation matrices that quality chooses
 * @param designTables whether these are fitted to each image
 * @param quantization how coefficients are rounded
 * @param process what kind of file to write
 * @param arithmetic whether coefficients are arithmetic-coded; not in a baseline file
 * @param precision bits per sample; 8, or those of the image if lossless, if empty
 * @param restartInterval MCUs between restart markers, 0…65535; 0 for none
 * @param grayscale whether colour is dropped
 * @param matte the colour under transparent pixels, 0x00RRGGBB
 */
public record CompressionSettings(
    double quality,
    OptionalDouble chromaQuality,
    Optional<org.zellige.Target> target,
    int effort,
    Subsampling subsampling,
    Tables tables,
    boolean designTables,
    Optional<Quantization> quantization,
    Optional<Process> process,
    boolean arithmetic,
    OptionalInt precision,
    int restartInterval,
    boolean grayscale,
    int matte) {

  /** Kinds of files. */
  public enum Process {
    /** What every decoder reads. */
    BASELINE,
    /** In one scan. */
    SEQUENTIAL,
    /** In scans that refine the image. */
    PROGRESSIVE,
    /** With every sample as it is. */
    LOSSLESS
  }

  /**
   * The same for the coefficients of JPEG files.
   *
   * @param tables those that quality chooses
   * @param coding how they are coded
   */
  public Requantization requantization(BaseTables tables, Optimization coding) {
    Requantization.Builder requantization =
        Requantization.builder().tables(tables).quality(quality).coding(coding);
    chromaQuality.ifPresent(requantization::chromaQuality);
    target.ifPresent(requantization::target);
    quantization.ifPresent(requantization::quantization);
    return requantization.build();
  }

  /** An encoder so set, to which the parts that differ from file to file may be added. */
  public JpegEncoder.Builder encoder() {
    JpegEncoder.Builder encoder =
        JpegEncoder.builder()
            .quality(quality)
            .effort(effort)
            .subsampling(subsampling)
            .arithmetic(arithmetic)
            .designTables(designTables)
            .restartInterval(restartInterval)
            .matte(matte);
    switch (tables) {
      case Tables.Named named -> encoder.tables(named.name());
      case Tables.Custom custom -> encoder.tables(custom.luma(), custom.cb(), custom.cr());
    }
    chromaQuality.ifPresent(encoder::chromaQuality);
    target.ifPresent(encoder::target);
    quantization.ifPresent(encoder::quantization);
    precision.ifPresent(encoder::precision);
    process.ifPresent(kind -> {
      switch (kind) {
        case BASELINE -> encoder.baseline(true);
        case SEQUENTIAL -> encoder.progressive(false);
        case PROGRESSIVE -> encoder.progressive(true);
        case LOSSLESS -> encoder.lossless(true);
      }
    });
    return grayscale ? encoder.colorSpace(JpegColorSpace.GRAY) : encoder;
  }
}
