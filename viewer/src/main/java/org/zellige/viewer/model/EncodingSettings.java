package org.zellige.viewer.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.Quantization;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.batch.CompressionSettings;
import org.zellige.batch.CompressionSettings.Process;
import org.zellige.batch.Tables;

/**
 * How the viewer compresses: those options of {@code zellige compress} that change a picture. What
 * is empty is left to the effort.
 *
 * @param quality on the scale of the tables, 0…100; without meaning beside a target
 * @param chromaQuality on the same scale; that of luma if empty
 * @param target what to reach in place of a quality
 * @param effort 1…9
 * @param subsampling of chroma; empty for the one that suits the image
 * @param tables the quantisation matrices that quality chooses
 * @param designTables whether these are fitted to the image
 * @param quantization how coefficients are rounded
 * @param process what kind of file to write
 * @param arithmetic whether coefficients are arithmetic-coded
 * @param grayscale whether colour is dropped
 * @param matte the colour under transparent pixels, 0x00RRGGBB
 */
public record EncodingSettings(
    double quality,
    OptionalDouble chromaQuality,
    Optional<Target> target,
    int effort,
    Optional<Subsampling> subsampling,
    BaseTables tables,
    boolean designTables,
    Optional<Quantization> quantization,
    Optional<Process> process,
    boolean arithmetic,
    boolean grayscale,
    int matte) {

  /** Those of the command without options. */
  public static final EncodingSettings DEFAULT =
      new EncodingSettings(
          75,
          OptionalDouble.empty(),
          Optional.empty(),
          5,
          Optional.of(Subsampling.S420),
          BaseTables.PERCEPTUAL,
          false,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          0xFFFFFF);

  /** The highest effort at which a preview can follow a slider. */
  private static final int SWIFT = 5;

  /**
   * Checks what each value may be.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public EncodingSettings {
    check(quality >= 0 && quality <= 100, "quality " + quality + " is not within 0 to 100");
    double ofChroma = chromaQuality.orElse(0);
    check(ofChroma >= 0 && ofChroma <= 100, "chroma quality is not within 0 to 100");
    check(effort >= 1 && effort <= 9, "effort " + effort + " is not within 1 to 9");
    check(!process.equals(Optional.of(Process.LOSSLESS)), "the viewer writes no lossless files");
    check(
        !arithmetic || !process.equals(Optional.of(Process.BASELINE)),
        "baseline files are not arithmetic-coded");
  }

  private static void check(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** The same in the words of the batch engine, which compresses whole folders. */
  public CompressionSettings forBatch() {
    return new CompressionSettings(
        quality,
        chromaQuality,
        target,
        effort,
        subsampling,
        new Tables.Named(tables),
        designTables,
        quantization,
        process,
        arithmetic,
        OptionalInt.empty(),
        0,
        grayscale,
        matte);
  }

  /** An encoder so set. */
  public JpegEncoder.Builder encoder() {
    return forBatch().encoder();
  }

  /** The same at a quality that leaves no target to aim at. */
  public EncodingSettings at(double given) {
    return edit().target(Optional.empty()).quality(given).done();
  }

  /** What looks nearly the same and is there soon: no closed loop, and no target. */
  public EncodingSettings swift(double atQuality) {
    return at(atQuality).edit().effort(Math.min(effort, SWIFT)).done();
  }

  /** A copy to be changed. */
  public Edit edit() {
    return new Edit(this);
  }

  /** Changes some of the settings and leaves the rest. */
  public static final class Edit {
    private double quality;
    private OptionalDouble chromaQuality;
    private Optional<Target> target;
    private int effort;
    private Optional<Subsampling> subsampling;
    private BaseTables tables;
    private boolean designTables;
    private Optional<Quantization> quantization;
    private Optional<Process> process;
    private boolean arithmetic;
    private boolean grayscale;
    private int matte;

    private Edit(EncodingSettings from) {
      quality = from.quality;
      chromaQuality = from.chromaQuality;
      target = from.target;
      effort = from.effort;
      subsampling = from.subsampling;
      tables = from.tables;
      designTables = from.designTables;
      quantization = from.quantization;
      process = from.process;
      arithmetic = from.arithmetic;
      grayscale = from.grayscale;
      matte = from.matte;
    }

    /** See {@link EncodingSettings#quality}. */
    public Edit quality(double value) {
      quality = value;
      return this;
    }

    /** See {@link EncodingSettings#chromaQuality}. */
    public Edit chromaQuality(OptionalDouble value) {
      chromaQuality = value;
      return this;
    }

    /** See {@link EncodingSettings#target}. */
    public Edit target(Optional<Target> value) {
      target = value;
      return this;
    }

    /** See {@link EncodingSettings#effort}. */
    public Edit effort(int value) {
      effort = value;
      return this;
    }

    /** See {@link EncodingSettings#subsampling}. */
    public Edit subsampling(Optional<Subsampling> value) {
      subsampling = value;
      return this;
    }

    /** See {@link EncodingSettings#tables}. */
    public Edit tables(BaseTables value) {
      tables = value;
      return this;
    }

    /** See {@link EncodingSettings#designTables}. */
    public Edit designTables(boolean value) {
      designTables = value;
      return this;
    }

    /** See {@link EncodingSettings#quantization}. */
    public Edit quantization(Optional<Quantization> value) {
      quantization = value;
      return this;
    }

    /** See {@link EncodingSettings#process}. */
    public Edit process(Optional<Process> value) {
      process = value;
      return this;
    }

    /** See {@link EncodingSettings#arithmetic}. */
    public Edit arithmetic(boolean value) {
      arithmetic = value;
      return this;
    }

    /** See {@link EncodingSettings#grayscale}. */
    public Edit grayscale(boolean value) {
      grayscale = value;
      return this;
    }

    /** See {@link EncodingSettings#matte}. */
    public Edit matte(int value) {
      matte = value;
      return this;
    }

    /**
     * The changed settings.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public EncodingSettings done() {
      return new EncodingSettings(
          quality,
          chromaQuality,
          target,
          effort,
          subsampling,
          tables,
          designTables,
          quantization,
          process,
          arithmetic,
          grayscale,
          matte);
    }
  }
}
