package org.zellige.corpus.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.zellige.corpus.field.Vec3;

/**
 * An alpine lake on a clear morning.
 *
 * <p>Each column of the picture is drawn from the near ground to the far: a walk over the height
 * field raises the line up to which the column is filled.
 */
public final class Landscape {
  private static final Film FILM = new Film(11, 1.45, 0.7, 1.1);

  private Landscape() {}

  /** Draws the scene; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Frame frame = new Frame(width, height);
    int across = frame.samples();
    int down = Math.max(2, across);
    IntStream.range(0, width)
        .parallel()
        .forEach(x -> {
          Vec3[] column = new Vec3[height];
          Arrays.fill(column, Vec3.ZERO);
          for (int i = 0; i < across; i++) {
            new LandscapeColumn(frame, x + (i + 0.5) / across, down).addTo(column, FILM);
          }
          for (int y = 0; y < height; y++) {
            image.setRGB(x, y, FILM.develop(x, y, column[y].times(1.0 / (across * down))));
          }
        });
    return image;
  }
}
