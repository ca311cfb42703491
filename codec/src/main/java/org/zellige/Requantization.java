package org.zellige;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is made smaller by coarser quantisation of its own coefficients. Immutable.
 *
 * @param tables the matrices that quality chooses
 * @param quality of luma on the scale of the tables, 0…100
 * @param chromaQuality of chroma, 0…100
 * @param quantization how coefficients are rounded to coarser steps; empty to leave it to the
 *     effort
 * @param target what to reach in place of a quality; scores compare with what the file shows
 * @param coding how the result is coded, how hard to work for it, what of the file stays, and what
 *     reading it may cost
 */
public record Requantization(
    BaseTables tables,
    double quality,
    double chromaQuality,
    Optional<Quantization> quantization,
    Optional<Target> target,
    Optimization coding) {

  /** Checks the arguments. */
  public Requantization {
    Objects.requireNonNull(tables);
    Objects.requireNonNull(target);
    Objects.requireNonNull(coding);
    checkQuality(quality);
    checkQuality(chromaQuality);
    if (quantization.filter(kind -> kind == Quantization.ADAPTIVE).isPresent()) {
      throw new IllegalArgumentException(
          "adaptive quantisation looks at pixels, and there are none");
    }
  }

  private static void checkQuality(double quality) {
    if (!(quality >= 0 && quality <= 100)) {
      throw new IllegalArgumentException("quality " + quality + " is outside 0…100");
    }
  }

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings one by one. Arguments out of range are an {@link IllegalArgumentException}. */
  public static final class Builder {
    private BaseTables tables = BaseTables.PERCEPTUAL;
    private double quality = 75;
    private @Nullable Double chromaQuality;
    private Optional<Quantization> quantization = Optional.empty();
    private Optional<Target> target = Optional.empty();
    private Optimization coding = Optimization.DEFAULT;

    private Builder() {}

    /** The matrices that quality chooses; {@link BaseTables#PERCEPTUAL} unless set. */
    public Builder tables(BaseTables tables) {
      this.tables = tables;
      return this;
    }

    /** Quality on the scale of the tables, 0…100; 75 unless set. */
    public Builder quality(double quality) {
      this.quality = quality;
      return this;
    }

    /** Quality of chroma, on the same scale; that of luma unless set. */
    public Builder chromaQuality(double quality) {
      this.chromaQuality = quality;
      return this;
    }

    /**
     * How coefficients are rounded; by the coding's effort unless set. {@link
     * Quantization#ADAPTIVE}, which looks at pixels, is not to be had.
     */
    public Builder quantization(Quantization quantization) {
      this.quantization = Optional.of(quantization);
      return this;
    }

    /**
     * What to reach: the quality is then the search's choice, and the one set counts for nothing.
     * Scores compare with what the file shows, not with what it was made of.
     */
    public Builder target(Target target) {
      this.target = Optional.of(target);
      return this;
    }

    /**
     * How the result is coded, what of the file stays, and what reading it may cost; {@link
     * Optimization#DEFAULT} unless set. Its effort also says how coefficients are rounded, and
     * whether luma makes up for what chroma loses, as with {@link JpegEncoder}. Efforts 1 and 2
     * round in haste: a sequential file stays one unless asked otherwise, 2 makes Huffman tables
     * for it, and it is not compared with what optimisation alone would give.
     */
    public Builder coding(Optimization coding) {
      this.coding = coding;
      return this;
    }

    public Requantization build() {
      double ofChroma = chromaQuality == null ? quality : chromaQuality;
      return new Requantization(tables, quality, ofChroma, quantization, target, coding);
    }
  }
}
