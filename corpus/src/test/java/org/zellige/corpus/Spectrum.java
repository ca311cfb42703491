package org.zellige.corpus;

import java.awt.image.BufferedImage;

/** Radially averaged amplitude spectrum of the luma of a square image, and its slope. */
final class Spectrum {
  private Spectrum() {}

  /**
   * Slope of log amplitude over log frequency, by least squares over bins of equal width in log
   * frequency from 4 cycles per picture to half of Nyquist. Natural images come near −1.
   *
   * @param image square, its side a power of two
   */
  static double slope(BufferedImage image) {
    int size = image.getWidth();
    double[] re = luma(image);
    double[] im = new double[re.length];
    transform(re, im, size);
    int bins = 12;
    double low = Math.log(4);
    double high = Math.log(size / 4.0);
    double[] power = new double[bins];
    int[] count = new int[bins];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double f = Math.hypot(Math.min(x, size - x), Math.min(y, size - y));
        int bin = f == 0 ? -1 : (int) Math.floor((Math.log(f) - low) / (high - low) * bins);
        if (bin >= 0 && bin < bins) {
          int at = y * size + x;
          power[bin] += re[at] * re[at] + im[at] * im[at];
          count[bin]++;
        }
      }
    }
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < bins; i++) {
      double logFrequency = low + (i + 0.5) / bins * (high - low);
      double logAmplitude = 0.5 * Math.log(power[i] / count[i]);
      sx += logFrequency;
      sy += logAmplitude;
      sxx += logFrequency * logFrequency;
      sxy += logFrequency * logAmplitude;
    }
    return (bins * sxy - sx * sy) / (bins * sxx - sx * sx);
  }

  /**
   * BT.601 luma less its mean, under a Hann window so that the edges of the picture do not count.
   */
  private static double[] luma(BufferedImage image) {
    int size = image.getWidth();
    double[] luma = new double[size * size];
    double mean = 0;
    for (int i = 0; i < luma.length; i++) {
      int rgb = image.getRGB(i % size, i / size);
      luma[i] = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
      mean += luma[i] / luma.length;
    }
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (luma[i] - mean) * hann(i % size, size) * hann(i / size, size);
    }
    return luma;
  }

  private static double hann(int i, int size) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size);
  }

  private static void transform(double[] re, double[] im, int size) {
    for (int y = 0; y < size; y++) {
      line(re, im, y * size, 1, size);
    }
    for (int x = 0; x < size; x++) {
      line(re, im, x, size, size);
    }
  }

  /** Radix-2 Fourier transform of {@code size} elements from {@code start} in steps of stride. */
  private static void line(double[] re, double[] im, int start, int stride, int size) {
    int bits = Integer.numberOfTrailingZeros(size);
    double[] a = new double[size];
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> (32 - bits);
      a[j] = re[start + i * stride];
      b[j] = im[start + i * stride];
    }
    for (int half = 1; half < size; half *= 2) {
      for (int k = 0; k < half; k++) {
        double c = Math.cos(Math.PI * k / half);
        double s = -Math.sin(Math.PI * k / half);
        for (int i = k; i < size; i += 2 * half) {
          int j = i + half;
          double x = a[j] * c - b[j] * s;
          double y = a[j] * s + b[j] * c;
          a[j] = a[i] - x;
          b[j] = b[i] - y;
          a[i] += x;
          b[i] += y;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      re[start + i * stride] = a[i];
      im[start + i * stride] = b[i];
    }
  }
}
