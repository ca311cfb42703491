package org.zellige.corpus.photo;

import org.jspecify.annotations.Nullable;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Hash;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** Rows of houses with lit windows, one behind the other. */
final class Skyline {
  /**
   * A row of houses.
   *
   * @param seed of its random numbers
   * @param plot mean width of a house
   * @param low least height of a house
   * @param high greatest height
   * @param haze 0…1, how much of the glow of the town lies before it
   * @param storey height of a storey
   */
  private record Row(int seed, double plot, double low, double high, double haze, double storey) {}

  /** From the quay to the horizon. */
  private static final Row[] ROWS = {
    new Row(710, 0.098, 0.085, 0.175, 0.00, 0.0185),
    new Row(720, 0.086, 0.13, 0.31, 0.16, 0.0125),
    new Row(730, 0.074, 0.16, 0.60, 0.38, 0.0092),
    new Row(740, 0.110, 0.12, 0.36, 0.62, 0.0070),
  };

  private static final Vec3 SMOG = Vec3.of(0.085, 0.066, 0.066);
  private static final Vec3 DUSKLIGHT = Vec3.of(0.011, 0.018, 0.038);
  private static final Vec3 STREETLIGHT = Vec3.of(0.42, 0.235, 0.085);
  private static final Vec3 TUNGSTEN = Vec3.of(1.15, 0.62, 0.22);
  private static final Vec3 HALOGEN = Vec3.of(1.05, 0.84, 0.55);
  private static final Vec3 FLUORESCENT = Vec3.of(0.72, 0.95, 0.95);

  private Skyline() {}

  /** The house or hill at that place; null where the sky is seen. */
  static @Nullable Vec3 at(double u, double up, double pixel) {
    for (Row row : ROWS) {
      if (up < row.high * 1.12) {
        Vec3 house = house(row, u, up, pixel);
        if (house != null) {
          Vec3 smog = SMOG.times(0.35 + 0.65 * Ramp.bell(up, 0.25));
          return house.mix(smog, row.haze * (1 - 0.5 * Ramp.clamp(up / 0.5)));
        }
      }
    }
    if (up > 0.34) {
      return null;
    }
    double hill = 0.16 + 0.07 * GradientNoise.octaves(700, u * 1.1, 0.5, pixel, 9, 0.5);
    return up < hill ? SMOG.times(0.55).plus(DUSKLIGHT.times(0.6)) : null;
  }

  /** The house of a row at that place; null above its roof. */
  private static @Nullable Vec3 house(Row row, double u, double up, double pixel) {
    double place = u / row.plot + 100;
    int plot = (int) Math.floor(place);
    // The party walls stand off the even grid.
    double wall = plot + 0.55 * (Hash.unit(row.seed, plot, 0) - 0.5);
    if (place < wall) {
      plot--;
    } else {
      double next = plot + 1 + 0.55 * (Hash.unit(row.seed, plot + 1, 0) - 0.5);
      if (place >= next) {
        plot++;
      }
    }
    double left = plot + 0.55 * (Hash.unit(row.seed, plot, 0) - 0.5);
    double right = plot + 1 + 0.55 * (Hash.unit(row.seed, plot + 1, 0) - 0.5);
    double across = (place - left) * row.plot;
    double width = (right - left) * row.plot;
    double tall = Hash.unit(row.seed, plot, 1);
    double height = row.low + (row.high - row.low) * tall * (0.35 + 0.65 * tall);
    double roof = roof(row, plot, across / width, width);
    if (up > height + roof) {
      return null;
    }
    double tone = 0.5 + 0.9 * Hash.unit(row.seed, plot, 2);
    double stain = GradientNoise.octaves(row.seed + 3, u * 60, up * 60, pixel * 60, 4, 0.6);
    double streetlit = Ramp.bell(up, 0.055) * (1 - row.haze);
    Vec3 wallLight = DUSKLIGHT.plus(STREETLIGHT.times(0.22 * streetlit + 0.012));
    Vec3 facade = wallLight.times(tone * (1 + 0.30 * stain));
    if (up > height) {
      return facade.times(0.55);
    }
    return facade.plus(windows(row, plot, across, width, height - up, pixel));
  }

  /** Height of the roof over the eaves: gabled, stepped or flat with a hut for the lift. */
  private static double roof(Row row, int plot, double at, double width) {
    int kind = Hash.bits(row.seed, plot, 3) & 3;
    double gable = 1 - Math.abs(2 * at - 1);
    return switch (row.haze == 0 ? kind : kind | 2) {
      case 0 -> 0.42 * width * gable;
      case 1 -> 0.40 * width * Math.min(1, Math.floor(gable * 5) / 4);
      case 2 -> at > 0.3 && at < 0.55 ? row.storey * 1.1 : 0;
      default ->
          Math.abs(at - 0.5) < 0.02 ? row.storey * 3 : at > 0.25 && at < 0.75 ? row.storey : 0;
    };
  }

  private static Vec3 windows(
      Row row, int plot, double across, double width, double below, double pixel) {
    int columns = Math.max(2, (int) (width / (row.storey * 0.85)));
    double x = across / width * columns;
    double y = below / row.storey;
    int column = (int) x;
    int storey = (int) y;
    int dice = Hash.bits(row.seed + 5, plot * 64 + column, storey);
    // Whole storeys are lit in offices, single rooms in homes.
    boolean office = Hash.unit(row.seed, plot, 6) < 0.35;
    double lively = 0.16 + 0.34 * Hash.unit(row.seed, plot, 7);
    double chance =
        office ? Hash.unit(row.seed, plot * 64 + storey, 8) < lively ? 0.85 : 0.06 : lively;
    if ((dice >>> 24) >= chance * 256) {
      return Vec3.ZERO;
    }
    double edge = Math.max(0.06, pixel / row.storey);
    double dx = Math.abs(x - column - 0.5);
    double dy = Math.abs(y - storey - 0.52);
    double pane =
        Ramp.smooth(0.30 + edge, 0.30 - edge, dx) * Ramp.smooth(0.29 + edge, 0.29 - edge, dy);
    double mullion = 1 - 0.6 * Ramp.smooth(edge, 0, dx - 0.01);
    double hue = (dice & 255) / 255.0;
    Vec3 lamp = office ? HALOGEN.mix(FLUORESCENT, hue) : TUNGSTEN.mix(HALOGEN, hue * hue);
    double power = (dice >>> 8 & 255) / 255.0;
    double curtain =
        0.75 + 0.35 * (y - storey) + 0.2 * Hash.unit(row.seed + 9, (int) (x * 5), storey);
    return lamp.times((0.10 + 1.25 * power * power * power) * pane * mullion * curtain);
  }
}
