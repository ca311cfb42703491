package org.zellige.corpus;

import java.awt.image.BufferedImage;

/** A picture that can be rendered at any size, with the same bytes on every machine. */
public interface Scene {
  /** Name on the command line and of files, in lower case with hyphens. */
  String name();

  /** What the picture shows, in a line. */
  String description();

  /**
   * Renders the picture.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @return an sRGB image of the type {@link BufferedImage#TYPE_INT_RGB}
   * @throws IllegalArgumentException when a side is less than 1 or the area exceeds 2³¹ − 1
   */
  BufferedImage render(int width, int height);
}
