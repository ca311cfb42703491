package org.zellige.viewer.tile;

/**
 * How far two pictures of one size are apart, channel by channel: black is no difference.
 *
 * @param gain what differences are multiplied with
 */
public record Difference(TileSource first, TileSource second, double gain) implements TileSource {
  @Override
  public int width() {
    return first.width();
  }

  @Override
  public int height() {
    return first.height();
  }

  @Override
  public int levels() {
    return first.levels();
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    int[] other = new int[argb.length];
    first.fill(level, area, argb);
    second.fill(level, area, other);
    int[] amplified = new int[256];
    for (int i = 0; i < amplified.length; i++) {
      amplified[i] = (int) Math.min(255, Math.round(gain * i));
    }
    for (int i = 0; i < area.width() * area.height(); i++) {
      int a = argb[i];
      int b = other[i];
      argb[i] =
          0xFF000000
              | amplified[apart(a >> 16, b >> 16)] << 16
              | amplified[apart(a >> 8, b >> 8)] << 8
              | amplified[apart(a, b)];
    }
  }

  private static int apart(int a, int b) {
    return Math.abs((a & 0xFF) - (b & 0xFF));
  }
}
