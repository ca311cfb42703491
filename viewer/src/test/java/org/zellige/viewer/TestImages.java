package org.zellige.viewer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zellige.corpus.Scenes;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.DocumentReader;

/** Originals for tests. */
public final class TestImages {
  /** By size: a scene takes longer than what is tested with it. */
  private static final Map<String, Document> PHOTOS = new ConcurrentHashMap<>();

  private TestImages() {}

  /** A photo-like picture of some size. */
  public static Document photo(int width, int height) {
    return PHOTOS.computeIfAbsent(
        width + "x" + height,
        size -> DocumentReader.of("still-life.png", Scenes.STILL_LIFE.render(width, height)));
  }
}
