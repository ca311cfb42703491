package org.zellige.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes rendered scenes as PNG files. */
public final class Examples {
  private static final List<Scene> SCENES =
      List.of(
          Scenes.LANDSCAPE, Scenes.STILL_LIFE, Scenes.NIGHT, Scenes.TEXT, Scenes.SATURATED_EDGES);

  private Examples() {}

  /** The scenes that serve as examples. */
  public static List<Scene> scenes() {
    return SCENES;
  }

  /**
   * Renders the three photos, the text and the saturated edges into a folder, which is made when
   * missing.
   *
   * @return the files, named after their scenes
   * @throws IOException when the folder or a file cannot be written
   */
  public static List<Path> write(Path dir, int width, int height) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Scene scene : SCENES) {
      files.add(write(scene, dir, width, height));
    }
    return List.copyOf(files);
  }

  /**
   * Renders one scene into a folder, which is made when missing.
   *
   * @return the file {@code NAME.png}
   * @throws IOException when the folder or the file cannot be written
   */
  public static Path write(Scene scene, Path dir, int width, int height) throws IOException {
    Files.createDirectories(dir);
    Path file = dir.resolve(scene.name() + ".png");
    BufferedImage image = scene.render(width, height);
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("no PNG writer for " + file);
    }
    return file;
  }
}
