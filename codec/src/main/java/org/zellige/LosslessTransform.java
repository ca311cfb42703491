package org.zellige;

import java.util.Objects;
import java.util.Optional;

/**
 * How the image of a file is turned, cropped or made gray in its coefficients, so that none of them
 * is rounded. Immutable.
 *
 * <p>Blocks can be mirrored, but not shifted by a part of a block: what an image has beyond its
 * last whole MCU cannot come to lie at the left or the top. {@link Edges} says what becomes of it,
 * and a crop begins at the MCU that holds its corner, so that it may come out larger than asked
 * for.
 *
 * @param turn how the stored image is turned; empty to turn it upright as its Exif says, which then
 *     says that it is
 * @param edges what becomes of columns and rows that cannot be turned
 * @param crop the part that stays, in pixels of the turned image; what lies beyond the image is cut
 *     off; empty for all
 * @param grayscale whether chroma is dropped
 * @param coding how the result is coded, and which metadata stay
 */
public record LosslessTransform(
    Optional<Orientation> turn,
    Edges edges,
    Optional<Region> crop,
    boolean grayscale,
    Optimization coding) {

  /** What becomes of columns and rows that cannot be turned, at most 31 of them. */
  public enum Edges {
    /** They stay at their edge as they are, as jpegtran does it. */
    KEEP,
    /** They are cut off; of an image of less than an MCU they stay. */
    TRIM,
    /** The image is refused if there are any, or if a crop does not begin at an MCU. */
    PERFECT
  }

  /** Refuses null. */
  public LosslessTransform {
    Objects.requireNonNull(turn);
    Objects.requireNonNull(edges);
    Objects.requireNonNull(crop);
    Objects.requireNonNull(coding);
  }

  /** A builder with the defaults, which change nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings one by one. */
  public static final class Builder {
    private Optional<Orientation> turn = Optional.of(Orientation.NORMAL);
    private Edges edges = Edges.KEEP;
    private Optional<Region> crop = Optional.empty();
    private boolean grayscale;
    private Optimization coding =
        Optimization.builder().coding(Optimization.Coding.KEEP).effort(5).build();

    private Builder() {}

    /** How the stored image is turned; not at all unless set. Its Exif orientation stays. */
    public Builder turn(Orientation turn) {
      this.turn = Optional.of(turn);
      return this;
    }

    /** Turns the image as its Exif orientation says, and resets that. */
    public Builder upright() {
      this.turn = Optional.empty();
      return this;
    }

    /** What becomes of columns and rows that cannot be turned; {@link Edges#KEEP} unless set. */
    public Builder edges(Edges edges) {
      this.edges = edges;
      return this;
    }

    /** The part that stays, in pixels of the turned image; all of it unless set. */
    public Builder crop(Region region) {
      this.crop = Optional.of(region);
      return this;
    }

    /** Whether chroma is dropped, with the colour profile; false unless set. */
    public Builder grayscale(boolean grayscale) {
      this.grayscale = grayscale;
      return this;
    }

    /**
     * How the result is coded, and which metadata stay. Unless set: by the process of the file, at
     * effort 5, and with all metadata.
     */
    public Builder coding(Optimization coding) {
      this.coding = coding;
      return this;
    }

    public LosslessTransform build() {
      return new LosslessTransform(turn, edges, crop, grayscale, coding);
    }
  }
}
