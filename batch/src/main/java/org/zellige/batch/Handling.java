package org.zellige.batch;

import java.util.EnumSet;
import java.util.Set;
import org.zellige.MetadataKind;

/**
 * What compression does with that which inputs bring along.
 *
 * @param jpegs how JPEG files are made smaller
 * @param keep metadata that stay
 * @param autoOrient whether images are turned upright as their Exif says
 * @param toSrgb whether colours of other profiles are converted to sRGB
 * @param mark whether outputs get a comment by which later runs know them
 * @param ignoreMarks whether such comments of earlier runs have no effect
 */
public record Handling(
    Jpegs jpegs,
    Set<MetadataKind> keep,
    boolean autoOrient,
    boolean toSrgb,
    boolean mark,
    boolean ignoreMarks) {
  /** Everything stays, and nothing is converted. */
  public static final Handling DEFAULT =
      new Handling(Jpegs.AUTO, EnumSet.allOf(MetadataKind.class), false, false, false, false);

  /** Keeps its own copy of the set. */
  public Handling {
    keep = Set.copyOf(keep);
  }

  /** How JPEG files are made smaller. */
  public enum Jpegs {
    /** By their coefficients where nothing else is asked for, else, and in haste, by pixels. */
    AUTO,
    /** By coarser quantisation of their coefficients. */
    REQUANTIZE,
    /** By decoding and encoding. */
    ENCODE
  }
}
