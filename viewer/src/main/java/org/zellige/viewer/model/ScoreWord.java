package org.zellige.viewer.model;

/** What SSIMULACRA2's author calls a score. */
public enum ScoreWord {
  EQUAL(100, "the same", "no pixel differs"),
  LOSSLESS(90, "visually lossless", "cannot be told apart by flickering"),
  VERY_HIGH(80, "very high", "cannot be told apart side by side"),
  HIGH(70, "high", "artefacts are hard to see"),
  GOOD(60, "good", "artefacts are seen on a closer look"),
  MEDIUM(50, "medium", "artefacts are seen, but do not disturb"),
  LOW(30, "low", "artefacts disturb"),
  VERY_LOW(Double.NEGATIVE_INFINITY, "very low", "artefacts spoil the picture");

  private final double least;
  private final String word;
  private final String meaning;

  ScoreWord(double least, String word, String meaning) {
    this.least = least;
    this.word = word;
    this.meaning = meaning;
  }

  /** The word for a score. */
  public static ScoreWord of(double score) {
    for (ScoreWord word : values()) {
      if (score >= word.least) {
        return word;
      }
    }
    return VERY_LOW;
  }

  /** What it stands for, in a few words. */
  public String meaning() {
    return meaning;
  }

  @Override
  public String toString() {
    return word;
  }
}
