package org.zellige.viewer;

import java.awt.image.BufferedImage;
import org.zellige.corpus.Scenes;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.DocumentReader;

/** Originals for tests. */
public final class TestImages {
  private TestImages() {}

  /** A photo-like picture of some size. */
  public static Document photo(int width, int height) {
    BufferedImage image = Scenes.STILL_LIFE.render(width, height);
    return DocumentReader.of("still-life.png", image);
  }
}
