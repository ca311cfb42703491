package org.zellige.corpus.photo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** One vertical line of samples through the landscape. */
final class LandscapeColumn {
  /** Height of the camera above the lake, in km. */
  private static final double EYE = 0.062;

  /** Tangent of half the vertical field of view. */
  private static final double LENS = 0.5;

  /** Where the horizon stands in the frame. */
  private static final double HORIZON = -0.14;

  private static final double NEAR = 0.055;
  private static final double FAR = 15;

  private static final Vec3 WATER = Vec3.of(0.012, 0.045, 0.055);

  private final int samples;
  private final double tangent;
  private final double rowStep;

  /** Width of a sample per distance: two rows, since columns may be twice as far apart as rows. */
  private final double width;

  private final double top;

  /** Light seen by each sample from the top down; null is still open. */
  private final @Nullable Vec3[] direct;

  LandscapeColumn(Frame frame, double x, int samples) {
    this.samples = samples;
    this.tangent = frame.u(x) * LENS;
    this.rowStep = frame.pixel() * LENS / samples;
    this.width = 2 * rowStep;
    this.top = (frame.v(0) - HORIZON) * LENS;
    this.direct = new Vec3[frame.height() * samples];
  }

  /** Adds the code values of the samples to the pixels of the column. */
  void addTo(Vec3[] column, Film film) {
    int lowest = walk(direct, EYE, NEAR);
    double[] water = new double[direct.length];
    double nearest = FAR;
    for (int row = lowest; row < direct.length; row++) {
      water[row] = direct[row] == null ? EYE / -rise(row) : 0;
      nearest = direct[row] == null ? Math.min(nearest, water[row]) : nearest;
    }
    boolean lake = nearest < FAR;
    @Nullable Vec3[] mirrored = new Vec3[lake ? direct.length : 0];
    if (lake) {
      walk(mirrored, -EYE, nearest);
    }
    for (int row = 0; row < direct.length; row++) {
      Vec3 light = direct[row];
      if (light == null) {
        light =
            row < lowest ? Sky.light(tangent, rise(row), width) : lakeAt(water[row], row, mirrored);
      }
      column[row / samples] = column[row / samples].plus(film.expose(light));
    }
  }

  /** The first row whose middle lies below a rise per distance. */
  private int row(double rise) {
    return (int) Math.floor((top - rise) / rowStep + 0.5);
  }

  /** Rise per distance of the ray through the middle of a row. */
  private double rise(int row) {
    return top - (row + 0.5) * rowStep;
  }

  /**
   * Fills the rows that see ground, from the bottom up, and returns the topmost row reached. Rows
   * left null below it see the lake.
   *
   * @param eye height of the camera; below 0 it is the mirrored one, which looks up through the
   *     lake
   */
  private int walk(@Nullable Vec3[] rows, double eye, double from) {
    boolean mirrored = eye < 0;
    double stride = width * (mirrored ? 3.0 : 1.5);
    boolean afloat = !mirrored;
    boolean ashore = false;
    int filled = rows.length;
    double z = from;
    while (z < FAR && filled > 0) {
      double x = tangent * z;
      double footprint = z * width;
      double h = Terrain.surface(x, z, footprint);
      afloat |= h < 0;
      if (mirrored && ashore && h < 0) {
        // A spit has passed: it hides nothing from the water beyond it.
        filled = rows.length;
        Arrays.fill(rows, Math.min(filled, row(-eye / z)), filled, null);
      }
      ashore = h > 0;
      int row = Math.max(0, row((Math.max(0, h) - eye) / z));
      if (row < filled && afloat && (ashore || !mirrored)) {
        if (ashore) {
          fill(rows, row, filled, shade(x, z, h, footprint));
        }
        filled = row;
      }
      // Hardly anything is so steep that it could reach the lowest open ray, or the surface,
      // sooner.
      double clearance = h < 0 ? -h : eye + z * rise(filled) - h;
      z += Math.max(stride * z, clearance * 0.2);
    }
    return filled;
  }

  private static void fill(@Nullable Vec3[] rows, int from, int to, Vec3 light) {
    for (int i = from; i < to; i++) {
      if (rows[i] == null) {
        rows[i] = light;
      }
    }
  }

  private Vec3 shade(double x, double z, double h, double footprint) {
    double step = footprint;
    double dx = Terrain.surface(x + step, z, footprint) - h;
    double dz = Terrain.surface(x, z + step, footprint) - h;
    Vec3 normal = Vec3.of(-dx, step, -dz).unit();
    double sun = Math.max(0, normal.dot(Sky.SUN)) * sunSeen(x, z, h);
    double open = 0.35 + 0.65 * normal.y();
    Vec3 light = Sky.SUNLIGHT.times(sun * 0.37).plus(Sky.SKYLIGHT.times(open * 0.42));
    Vec3 seen = Terrain.albedo(x, z, h, normal.y(), footprint).times(light);
    double clear = StrictMath.exp(-z / (15 + 8 * h));
    return Sky.HAZE.times(0.80).mix(seen, clear);
  }

  /** 1 in the sun, 0 in the shadow of the ground, with a soft edge. */
  private static double sunSeen(double x, double z, double h) {
    double seen = 1;
    for (double t = 0.008 + 0.008 * z; t < 4 && seen > 0; t *= 1.75) {
      double ray = h + t * Sky.SUN.y() + 0.004;
      if (ray > Terrain.HIGHEST) {
        break;
      }
      // Farther occluders blur, as the shadow of a sun with a width does; only near trees count.
      double px = x + t * Sky.SUN.x();
      double pz = z + t * Sky.SUN.z();
      double blur = t * 0.2 + 0.003;
      double ground = t < 0.1 ? Terrain.surface(px, pz, blur) : Terrain.ground(px, pz, blur);
      seen = Math.min(seen, 0.5 + 9 * (ray - ground) / t);
    }
    return Math.max(0, seen);
  }

  private Vec3 lakeAt(double z, int row, @Nullable Vec3[] mirrored) {
    double x = tangent * z;
    double footprint = z * width;
    // A row of the lake covers far more of its length than of its breadth.
    double depth = footprint * z / EYE;
    double ripple =
        GradientNoise.octaves(70, x * 30, z * 30, Math.max(footprint, depth * 0.4) * 30, 7, 0.62);
    double breeze = Ramp.smooth(0.0, 0.5, GradientNoise.at(71, x * 1.1 + 4, z * 1.6));
    double sight = -rise(row);
    double look =
        Math.max(
            0.001,
            sight * (1 + 0.10 * ripple)
                + 0.0035 * ripple * (1 + 2 * breeze)
                + 0.02 * breeze * sight);
    int source = (int) Math.floor((top - look) / rowStep);
    Vec3 light = source < 0 || source >= mirrored.length ? null : mirrored[source];
    if (light == null) {
      light = Sky.light(tangent, look, width);
    }
    double grazing = 1 - sight / Math.sqrt(1 + sight * sight);
    double fresnel = 0.05 + 0.90 * grazing * grazing * grazing * grazing;
    return WATER.mix(light, fresnel).plus(Sky.SKYLIGHT.times(0.02 * breeze));
  }
}
