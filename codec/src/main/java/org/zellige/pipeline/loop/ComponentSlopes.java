package org.zellige.pipeline.loop;

import org.zellige.JpegColorSpace;
import org.zellige.transform.ChannelLight;

/** The chain rule through the conversion of colour. */
final class ComponentSlopes {
  private ComponentSlopes() {}

  /**
   * From slopes over the channels of a row to those over a component.
   *
   * @param rgb rows of red, green and blue; used up
   * @return one of these rows
   */
  static float[] of(float[][] rgb, JpegColorSpace colorSpace, int c) {
    if (colorSpace == JpegColorSpace.RGB) {
      return rgb[c];
    }
    switch (c) {
      case 0 -> addUp(rgb[0], rgb[1], rgb[2]);
      case 1 -> mix(rgb[1], ChannelLight.GREEN.ofCb(), rgb[2], ChannelLight.BLUE.ofCb(), rgb[0]);
      default -> mix(rgb[0], ChannelLight.RED.ofCr(), rgb[1], ChannelLight.GREEN.ofCr(), rgb[0]);
    }
    return rgb[0];
  }

  private static void addUp(float[] red, float[] green, float[] blue) {
    for (int x = 0; x < red.length; x++) {
      red[x] += green[x] + blue[x];
    }
  }

  private static void mix(float[] a, float ofA, float[] b, float ofB, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = ofA * a[x] + ofB * b[x];
    }
  }
}
