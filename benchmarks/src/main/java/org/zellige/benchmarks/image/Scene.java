package org.zellige.benchmarks.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.zellige.Pixels;
import org.zellige.corpus.Scenes;

/** The corpus' photo-like scenes as pixels. */
public enum Scene {
  LANDSCAPE,
  STILL_LIFE,
  NIGHT;

  /** Rendering more pixels than this takes seconds, so the picture is kept for the next fork. */
  private static final int KEEP_FROM = 1 << 20;

  private org.zellige.corpus.Scene scene() {
    return switch (this) {
      case LANDSCAPE -> Scenes.LANDSCAPE;
      case STILL_LIFE -> Scenes.STILL_LIFE;
      case NIGHT -> Scenes.NIGHT;
    };
  }

  /** The scene as packed RGB pixels. */
  public Pixels render(int width, int height) {
    org.zellige.corpus.Scene scene = scene();
    String folder = System.getProperty("benchmarks.results");
    if (folder == null || (long) width * height < KEEP_FROM) {
      return AwtPixels.copyOf(scene.render(width, height));
    }
    Path file = Path.of(folder, "scenes", "%s-%dx%d.png".formatted(scene.name(), width, height));
    try {
      if (!Files.exists(file)) {
        keep(scene.render(width, height), file);
      }
      return AwtPixels.copyOf(ImageIO.read(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + file, e);
    }
  }

  private static void keep(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    ImageIO.write(image, "png", unfinished.toFile());
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
