package org.zellige.corpus.field;

/**
 * Perlin's gradient noise with quintic interpolation, and sums of its octaves.
 *
 * <p>The octave sums take the footprint of a sample (its width in the units of the argument) and
 * leave out what is finer than two footprints, so that a picture of any size shows all the detail
 * it can hold and no aliasing.
 */
public final class GradientNoise {
  /** Scales the mean amplitude so that values fill about [−1, 1]. */
  private static final double GAIN = 1.5;

  private GradientNoise() {}

  /** Smooth noise in about [−1, 1], zero at the lattice points, features of about one unit. */
  public static double at(int seed, double x, double y) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    int ix = (int) fx;
    int iy = (int) fy;
    double dx = x - fx;
    double dy = y - fy;
    double top = mix(slope(seed, ix, iy, dx, dy), slope(seed, ix + 1, iy, dx - 1, dy), fade(dx));
    double bottom =
        mix(
            slope(seed, ix, iy + 1, dx, dy - 1),
            slope(seed, ix + 1, iy + 1, dx - 1, dy - 1),
            fade(dx));
    return GAIN * mix(top, bottom, fade(dy));
  }

  /** The same in three dimensions. */
  public static double at(int seed, double x, double y, double z) {
    double fz = Math.floor(z);
    int iz = (int) fz;
    double dz = z - fz;
    return mix(layer(seed, x, y, iz, dz), layer(seed, x, y, iz + 1, dz - 1), fade(dz));
  }

  /** Sum of octaves, each twice as fine and {@code gain} times as strong, in about [−1, 1]. */
  public static double octaves(
      int seed, double x, double y, double footprint, int octaves, double gain) {
    double sum = 0;
    double amplitude = 1;
    double px = x;
    double py = y;
    double width = footprint;
    for (int i = 0; i < octaves; i++) {
      double weight = visible(width);
      if (weight == 0) {
        break;
      }
      sum += amplitude * weight * at(seed + i, px, py);
      amplitude *= gain;
      width *= 2;
      // Turned by the 3-4-5 triangle, so that the lattices of the octaves do not coincide.
      double turned = 2 * (0.8 * px - 0.6 * py);
      py = 2 * (0.6 * px + 0.8 * py);
      px = turned;
    }
    return sum;
  }

  /** Sum of octaves in three dimensions. */
  public static double octaves(
      int seed, Vec3 p, double frequency, double footprint, int octaves, double gain) {
    double sum = 0;
    double amplitude = 1;
    double scale = frequency;
    for (int i = 0; i < octaves; i++) {
      double weight = visible(footprint * scale);
      if (weight == 0) {
        break;
      }
      sum += amplitude * weight * at(seed + i, p.x() * scale, p.y() * scale, p.z() * scale);
      amplitude *= gain;
      scale *= 2.03;
    }
    return sum;
  }

  /** 1 for features much wider than the footprint, 0 for those beyond Nyquist. */
  public static double visible(double footprint) {
    return 1 - Ramp.smooth(0.25, 0.6, footprint);
  }

  private static double layer(int seed, double x, double y, int iz, double dz) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    int ix = (int) fx;
    int iy = (int) fy;
    double dx = x - fx;
    double dy = y - fy;
    double top =
        mix(
            slope(seed, ix, iy, iz, dx, dy, dz),
            slope(seed, ix + 1, iy, iz, dx - 1, dy, dz),
            fade(dx));
    double bottom =
        mix(
            slope(seed, ix, iy + 1, iz, dx, dy - 1, dz),
            slope(seed, ix + 1, iy + 1, iz, dx - 1, dy - 1, dz),
            fade(dx));
    return GAIN * mix(top, bottom, fade(dy));
  }

  private static double slope(int seed, int ix, int iy, double dx, double dy) {
    int h = Hash.bits(seed, ix, iy);
    return (short) h * 0x1p-15 * dx + (h >> 16) * 0x1p-15 * dy;
  }

  private static double slope(int seed, int ix, int iy, int iz, double dx, double dy, double dz) {
    int h = Hash.bits(seed, ix, iy, iz);
    return (byte) h * 0x1p-7 * dx + (byte) (h >> 8) * 0x1p-7 * dy + (byte) (h >> 16) * 0x1p-7 * dz;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
