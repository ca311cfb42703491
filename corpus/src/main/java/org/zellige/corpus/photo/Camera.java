package org.zellige.corpus.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.zellige.corpus.field.Vec3;

/**
 * Samples a scene and develops the picture. Pixels on edges get more samples than the others. Rows
 * are independent of each other, so the order in which threads compute them does not show.
 */
final class Camera {
  /** Difference to a neighbour, in 8-bit levels, from which on a pixel is sampled finely. */
  private static final int EDGE = 14;

  private final Frame frame;
  private final Light scene;
  private final Film film;

  Camera(int width, int height, Light scene, Film film) {
    this.frame = new Frame(width, height);
    this.scene = scene;
    this.film = film;
  }

  BufferedImage shoot() {
    int width = frame.width();
    int height = frame.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int fine = Math.max(2, frame.samples());
    int[] coarse = new int[fine > 2 ? 0 : pixels.length];
    if (coarse.length > 0) {
      rows(
          height,
          y -> {
            for (int x = 0; x < width; x++) {
              coarse[y * width + x] = pack(sample(x, y, 1));
            }
          });
    }
    rows(
        height,
        y -> {
          for (int x = 0; x < width; x++) {
            int at = y * width + x;
            Vec3 code =
                coarse.length == 0 || onEdge(coarse, x, y)
                    ? sample(x, y, fine)
                    : unpack(coarse[at]);
            pixels[at] = film.develop(x, y, code);
          }
        });
    return image;
  }

  private static void rows(int height, IntConsumer row) {
    IntStream.range(0, height).parallel().forEach(row);
  }

  /** Mean code value of n × n samples of a pixel. */
  private Vec3 sample(int x, int y, int n) {
    Vec3 sum = Vec3.ZERO;
    double size = frame.pixel() / n;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double u = frame.u(x + (i + 0.5) / n);
        double v = frame.v(y + (j + 0.5) / n);
        // Detail between the width of a sample and of a pixel is left to the averaging.
        sum = sum.plus(film.expose(scene.at(u, v, n > 1 ? size * 1.5 : size)));
      }
    }
    return sum.times(1.0 / (n * n));
  }

  private boolean onEdge(int[] coarse, int x, int y) {
    int width = frame.width();
    int at = y * width + x;
    return (x > 0 && differ(coarse[at], coarse[at - 1]))
        || (x + 1 < width && differ(coarse[at], coarse[at + 1]))
        || (y > 0 && differ(coarse[at], coarse[at - width]))
        || (y + 1 < frame.height() && differ(coarse[at], coarse[at + width]));
  }

  private static boolean differ(int a, int b) {
    return Math.abs((a >> 20 & 1023) - (b >> 20 & 1023)) > EDGE * 4
        || Math.abs((a >> 10 & 1023) - (b >> 10 & 1023)) > EDGE * 4
        || Math.abs((a & 1023) - (b & 1023)) > EDGE * 4;
  }

  /** Code values in 10 bits each: finer than the noise that is still to come. */
  private static int pack(Vec3 code) {
    return (int) (code.x() * 1023 + 0.5) << 20
        | (int) (code.y() * 1023 + 0.5) << 10
        | (int) (code.z() * 1023 + 0.5);
  }

  private static Vec3 unpack(int bits) {
    return Vec3.of(bits >> 20 & 1023, bits >> 10 & 1023, bits & 1023).times(1 / 1023.0);
  }
}
