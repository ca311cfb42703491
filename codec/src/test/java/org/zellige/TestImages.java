package org.zellige;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small images for tests, and what the JDK's own reader makes of an encoded one. */
final class TestImages {
  private TestImages() {}

  /** A smooth, colourful image without symmetry, 0x00RRGGBB. */
  static int[] smooth(int width, int height) {
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int r = wave(128, 90, 0.11 * x + 0.07 * y);
        int g = wave(120, 80, 0.05 * x - 0.09 * y + 1);
        int b = wave(140, 70, 0.08 * x + 0.02 * y + 2);
        rgb[y * width + x] = r << 16 | g << 8 | b;
      }
    }
    return rgb;
  }

  private static int wave(int mean, int amplitude, double phase) {
    return (int) Math.round(mean + amplitude * Math.sin(phase));
  }

  /** Smooth parts, edges and grain, as photographs have them. */
  static Pixels photoLike(int width, int height) {
    int[] rgb = smooth(width, height);
    Random random = new Random(11);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grain = (int) (random.nextGaussian() * (x < width / 2 ? 2 : 9));
        int edge = (x / 23 + y / 31) % 3 == 0 ? -60 : 0;
        int p = rgb[y * width + x];
        rgb[y * width + x] =
            clamp((p >> 16) + grain + edge) << 16
                | clamp((p >> 8 & 0xFF) + grain + edge) << 8
                | clamp((p & 0xFF) + grain + edge);
      }
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }

  /** The same fading to nothing from left to right. */
  static Pixels fading(int width, int height) {
    Pixels opaque = photoLike(width, height);
    Pixels argb = Pixels.allocate(PixelFormat.INT_ARGB, width, height);
    for (int i = 0; i < width * height; i++) {
      argb.ints()[i] = (255 - 255 * (i % width) / width) << 24 | opaque.ints()[i];
    }
    return argb;
  }

  /** Noise of a fixed seed, 0x00RRGGBB: every coefficient large, every code used. */
  static int[] noise(int width, int height) {
    return new Random(7).ints((long) width * height, 0, 1 << 24).toArray();
  }

  /** Decodes with the JDK; 0x00RRGGBB, gray as equal channels. */
  static int[] decode(byte[] jpeg) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    int width = image.getWidth();
    int height = image.getHeight();
    int[] rgb = new int[width * height];
    if (image.getRaster().getNumBands() == 1) {
      // getRGB would take the samples for linear light.
      int[] gray = image.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = gray[i] * 0x010101;
      }
    } else {
      image.getRGB(0, 0, width, height, rgb, 0, width);
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] &= 0xFFFFFF;
      }
    }
    return rgb;
  }

  /** Peak signal-to-noise ratio over all channels, in dB. */
  static double psnr(int[] a, int[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        int difference = ((a[i] >> shift) & 0xFF) - ((b[i] >> shift) & 0xFF);
        sum += difference * difference;
      }
    }
    return 10 * Math.log10(255.0 * 255.0 * 3 * a.length / Math.max(sum, 1e-9));
  }
}
