package org.zellige.viewer.tile;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/**
 * The colours of a profile as sRGB: a table of 33 nodes along each channel, and what lies between
 * interpolated.
 */
public final class ColorCube {
  private static final int NODES = 33;

  /** Parts between two nodes. */
  private static final int SCALE = 256;

  /** Of 255. A profile that moves no node further than that is not worth the work. */
  private static final int TOLERANCE = 3;

  /** Red, green and blue of each node, times {@link #SCALE}. */
  private final int[] nodes;

  private ColorCube(int[] nodes) {
    this.nodes = nodes;
  }

  /**
   * Reads a profile.
   *
   * @return empty if it means sRGB, is damaged, or is not for gray or three channels
   */
  public static Optional<ColorCube> of(byte[] profile) {
    try {
      ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
      int channels = space.getNumComponents();
      if (channels != 1 && channels != 3 || space.getType() == ColorSpace.TYPE_Lab) {
        return Optional.empty();
      }
      int[] nodes = new int[3 * NODES * NODES * NODES];
      boolean moved = false;
      for (int at = 0; at < nodes.length; at += 3) {
        int node = at / 3;
        float[] stored = {
          node / NODES / NODES / (NODES - 1f),
          node / NODES % NODES / (NODES - 1f),
          node % NODES / (NODES - 1f)
        };
        float[] shown = space.toRGB(channels == 1 ? new float[] {stored[1]} : stored);
        for (int channel = 0; channel < 3; channel++) {
          nodes[at + channel] = Math.round(255 * SCALE * Math.max(0, Math.min(1, shown[channel])));
          float same = channels == 1 ? stored[1] : stored[channel];
          moved |= Math.abs(nodes[at + channel] - 255 * SCALE * same) > TOLERANCE * SCALE;
        }
      }
      return moved ? Optional.of(new ColorCube(nodes)) : Optional.empty();
    } catch (RuntimeException e) {
      // The colour management of the JDK has several for profiles that it cannot use.
      return Optional.empty();
    }
  }

  /** The colour as sRGB; the top byte is kept. */
  int apply(int argb) {
    int red = (argb >> 16 & 0xFF) * (NODES - 1);
    int green = (argb >> 8 & 0xFF) * (NODES - 1);
    int blue = (argb & 0xFF) * (NODES - 1);
    int r = Math.min(NODES - 2, red / 255);
    int g = Math.min(NODES - 2, green / 255);
    int b = Math.min(NODES - 2, blue / 255);
    int corner = 3 * ((r * NODES + g) * NODES + b);
    float x = red / 255f - r;
    float y = green / 255f - g;
    float z = blue / 255f - b;
    return argb & 0xFF000000
        | channel(corner, x, y, z) << 16
        | channel(corner + 1, x, y, z) << 8
        | channel(corner + 2, x, y, z);
  }

  private int channel(int at, float x, float y, float z) {
    float near = plane(at, y, z);
    float value = near + x * (plane(at + 3 * NODES * NODES, y, z) - near);
    return Math.round(value / SCALE);
  }

  private float plane(int at, float y, float z) {
    float near = line(at, z);
    return near + y * (line(at + 3 * NODES, z) - near);
  }

  private float line(int at, float z) {
    return nodes[at] + z * (nodes[at + 3] - nodes[at]);
  }
}
