package org.zellige.corpus.photo;

import java.awt.image.BufferedImage;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** A town across a harbour at the blue hour: small bright lights, their glow and reflections. */
public final class NightHarbour {
  private static final Film FILM = new Film(13, 1.9, 1.5, 1.7);

  /** Ordinate of the far waterline in the frame. */
  private static final double WATERLINE = -0.22;

  private static final Vec3 ZENITH = Vec3.of(0.006, 0.014, 0.048);
  private static final Vec3 DUSK = Vec3.of(0.030, 0.055, 0.135);
  private static final Vec3 AFTERGLOW = Vec3.of(0.24, 0.115, 0.060);
  private static final Vec3 WATER = Vec3.of(0.0012, 0.0030, 0.0070);

  private NightHarbour() {}

  /** Draws the scene; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    return new Camera(width, height, NightHarbour::at, FILM).shoot();
  }

  private static Vec3 at(double u, double v, double pixel) {
    double up = v - WATERLINE;
    Vec3 light = up > 0 ? town(u, up, pixel) : water(u, up, pixel);
    return light.plus(Lamps.glow(u, up)).times(1 - 0.12 * (u * u / 2.25 + v * v));
  }

  /** Sky, houses and quay, {@code up} above the waterline. */
  private static Vec3 town(double u, double up, double pixel) {
    Vec3 house = Skyline.at(u, up, pixel);
    return Lamps.over(house == null ? sky(u, up, pixel) : house, u, up, pixel);
  }

  private static Vec3 sky(double u, double up, double pixel) {
    double low = Ramp.bell(up, 0.62);
    Vec3 clear = ZENITH.mix(DUSK, Ramp.bell(up, 1.1));
    double west = Ramp.bell(u - 0.75, 1.3);
    Vec3 light = clear.plus(AFTERGLOW.times(low * low * (0.22 + 0.55 * west)));
    // Long clouds, lit from below where the sun went down and by the town.
    double px = u * 1.3 + 3;
    double py = up * 4.2 + 0.5 * u;
    double cloud = GradientNoise.octaves(800, px, py, pixel * 4.2, 8, 0.55);
    double wide = GradientNoise.at(801, u * 0.8 + 5.3, up * 1.9);
    double cover = Ramp.smooth(-0.05, 0.75, cloud + 0.6 * wide) * Ramp.smooth(0.10, 0.5, up);
    Vec3 lit = DUSK.times(0.55).plus(AFTERGLOW.times(0.50 * west * Ramp.bell(up, 0.9) + 0.05));
    return light.mix(lit, 0.8 * cover);
  }

  /** The harbour: every facet of a wave mirrors another height of the town. */
  private static Vec3 water(double u, double up, double pixel) {
    double sight = Math.max(1e-4, -up);
    double far = 0.30 / sight;
    double x = u * far;
    // One pixel covers more of the water's length than of its breadth.
    double breadth = pixel * far;
    double length = breadth * far * 2.2;
    double footprint = Math.sqrt(breadth * length);
    double swell = GradientNoise.octaves(820, x * 3.2, far * 5.5, footprint * 5.5, 3, 0.6);
    double ripple = GradientNoise.octaves(824, x * 14, far * 30, footprint * 30, 6, 0.72);
    double calm = 0.5 + 0.5 * GradientNoise.at(830, x * 0.5, far * 0.8);
    double rough = 0.55 + 0.75 * calm;
    double slope = 0.05 * swell + 0.055 * ripple * rough;
    double blur = 0.035 + 0.05 * (1 - GradientNoise.visible(footprint * 22));
    Vec3 sum = Vec3.ZERO;
    int facets = 4;
    for (int i = 0; i < facets; i++) {
      double tilt = slope + blur * rough * ((i + 0.5) / facets - 0.4);
      double height = Math.abs(sight * (1 + 2.2 * tilt) + 1.1 * tilt * Math.min(0.5, sight + 0.12));
      double sway = 0.0011 * (i - (facets - 1) / 2.0) + 0.012 * slope;
      sum = sum.plus(town(u + sway, height + 0.004, pixel + blur * 0.10));
    }
    double fresnel = 0.30 + 0.50 * Ramp.bell(sight, 0.55);
    Vec3 mirrored = sum.times(fresnel / facets);
    Vec3 streaks = Lamps.streaks(u + 0.010 * slope / (0.1 + sight), sight, slope);
    return WATER.plus(mirrored).plus(streaks.times(fresnel));
  }
}
