package org.zellige.viewer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zellige.Pixels;
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

  /** A generated landscape, mirrored again and again until it is large enough. */
  public static Document large(int width, int height) {
    int w = 1200;
    int h = 800;
    int[] small = Scenes.LANDSCAPE.render(w, h).getRGB(0, 0, w, h, null, 0, w);
    int[] large = new int[width * height];
    for (int y = 0; y < height; y++) {
      int row = Math.min(y % (2 * h), 2 * h - 1 - y % (2 * h)) * w;
      for (int x = 0; x < width; x++) {
        large[y * width + x] = small[row + Math.min(x % (2 * w), 2 * w - 1 - x % (2 * w))];
      }
    }
    return DocumentReader.of("landscape.png", Pixels.ofIntRgb(large, width, height));
  }
}
