package org.zellige;

import java.util.Optional;

/** How many luma samples share one chroma sample, in the usual J:a:b names. */
public enum Subsampling {
  S444("4:4:4", 1, 1),
  S422("4:2:2", 2, 1),
  S420("4:2:0", 2, 2),
  S440("4:4:0", 1, 2),
  S411("4:1:1", 4, 1),
  S410("4:1:0", 4, 2);

  private final String label;
  private final int horizontal;
  private final int vertical;

  Subsampling(String label, int horizontal, int vertical) {
    this.label = label;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /** Luma samples across per chroma sample: the horizontal sampling factor of luma. */
  public int horizontal() {
    return horizontal;
  }

  /** Luma samples down per chroma sample: the vertical sampling factor of luma. */
  public int vertical() {
    return vertical;
  }

  /** The constant with the given ratios, if it has a name. */
  public static Optional<Subsampling> of(int horizontal, int vertical) {
    for (Subsampling s : values()) {
      if (s.horizontal == horizontal && s.vertical == vertical) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  /** The constant with the ratios of sampling factors, if these are whole and have a name. */
  public static Optional<Subsampling> of(
      int lumaHorizontal, int lumaVertical, int chromaHorizontal, int chromaVertical) {
    return lumaHorizontal % chromaHorizontal == 0 && lumaVertical % chromaVertical == 0
        ? of(lumaHorizontal / chromaHorizontal, lumaVertical / chromaVertical)
        : Optional.empty();
  }

  /**
   * Reads {@code 4:2:0} or {@code 420}.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static Subsampling parse(String text) {
    for (Subsampling s : values()) {
      if (s.label.equals(text) || s.label.replace(":", "").equals(text)) {
        return s;
      }
    }
    throw new IllegalArgumentException("unknown subsampling: " + text);
  }

  /** The label with colons, as in {@code 4:2:0}. */
  @Override
  public String toString() {
    return label;
  }
}
