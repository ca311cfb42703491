package org.zellige.batch;

import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param subsampling of the chroma of colour images; the one that suits each if empty
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
    Optional<Subsampling> subsampling,
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
   * Whether no more is asked for than what coarser coefficients of a JPEG give as well, once it has
   * lost its colour if it is to.
   */
  boolean isForCoefficients() {
    return tables instanceof Tables.Named
        && !designTables
        && !arithmetic
        && precision.isEmpty()
        && restartInterval == 0
        && !quantization.equals(Optional.of(Quantization.ADAPTIVE))
        && process
            .map(kind -> kind == Process.SEQUENTIAL || kind == Process.PROGRESSIVE)
            .orElse(true);
  }

  /** Whether a file of some kind is asked for, whatever its size. */
  boolean isOfItsOwnKind() {
    return process.isPresent() || arithmetic || precision.isPresent() || restartInterval != 0;
  }

  /**
   * The same for the coefficients of JPEG files. Tables of the user's own are no choice there.
   *
   * @param coding how they are coded
   */
  Requantization requantization(Optimization coding) {
    BaseTables base = tables instanceof Tables.Named named ? named.name() : BaseTables.PERCEPTUAL;
    Requantization.Builder requantization =
        Requantization.builder().tables(base).quality(quality).coding(coding);
    chromaQuality.ifPresent(requantization::chromaQuality);
    target.ifPresent(requantization::target);
    quantization.ifPresent(requantization::quantization);
    return requantization.build();
  }

  /** What is asked for, as reports show it. */
  Map<String, Object> words() {
    Map<String, Object> words = new LinkedHashMap<>();
    Targets.put(words, target, quality);
    words.put("effort", effort);
    words.put("subsampling", subsampling.map(Object::toString).orElse("auto"));
    words.put(
        "tables", tables instanceof Tables.Named named ? Kinds.label(named.name()) : "custom");
    process.ifPresent(kind -> words.put("process", Kinds.label(kind)));
    words.put("arithmetic", arithmetic);
    words.put("grayscale", grayscale);
    return words;
  }

  /** An encoder so set, to which the parts that differ from file to file may be added. */
  public JpegEncoder.Builder encoder() {
    JpegEncoder.Builder encoder =
        JpegEncoder.builder()
            .quality(quality)
            .effort(effort)
            .arithmetic(arithmetic)
            .designTables(designTables)
            .restartInterval(restartInterval)
            .matte(matte);
    switch (tables) {
      case Tables.Named named -> encoder.tables(named.name());
      case Tables.Custom custom -> encoder.tables(custom.luma(), custom.cb(), custom.cr());
    }
    subsampling.ifPresentOrElse(encoder::subsampling, encoder::autoSubsampling);
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
