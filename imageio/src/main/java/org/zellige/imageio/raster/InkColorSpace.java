package org.zellige.imageio.raster;

import java.awt.color.ColorSpace;
import org.zellige.color.InkModel;
import org.zellige.color.OffsetInks;

/**
 * Cyan, magenta, yellow and black, 0 (none)…1 (solid), where no profile says which: the inks that
 * the codec assumes as well. The way back from colours is a plain one, with as much black as can
 * be.
 */
public final class InkColorSpace extends ColorSpace {
  private static final long serialVersionUID = 1L;

  /** The only one. */
  public static final InkColorSpace INSTANCE = new InkColorSpace();

  private static final InkModel INKS = new OffsetInks();

  private InkColorSpace() {
    super(TYPE_CMYK, 4);
  }

  @Override
  public float[] toRGB(float[] inks) {
    double[] areas = new double[4];
    for (int i = 0; i < 4; i++) {
      areas[i] = Math.max(0, Math.min(1, inks[i]));
    }
    double[] rgb = new double[3];
    INKS.toRgb(areas, rgb);
    float[] shown = new float[3];
    for (int i = 0; i < 3; i++) {
      shown[i] = (float) Math.max(0, Math.min(1, rgb[i]));
    }
    return shown;
  }

  @Override
  public float[] fromRGB(float[] rgb) {
    float white = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
    float[] inks = new float[4];
    for (int i = 0; i < 3 && white > 0; i++) {
      inks[i] = (white - rgb[i]) / white;
    }
    inks[3] = 1 - white;
    return inks;
  }

  @Override
  public float[] toCIEXYZ(float[] inks) {
    return getInstance(CS_sRGB).toCIEXYZ(toRGB(inks));
  }

  @Override
  public float[] fromCIEXYZ(float[] xyz) {
    return fromRGB(getInstance(CS_sRGB).fromCIEXYZ(xyz));
  }

  private Object readResolve() {
    return INSTANCE;
  }
}
