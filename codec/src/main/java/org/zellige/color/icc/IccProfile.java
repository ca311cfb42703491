package org.zellige.color.icc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zellige.JpegException;
import org.zellige.color.InkModel;
import org.zellige.color.ScreenColor;

/**
 * An ICC profile of version 2 or 4: what its header and tag table say (ICC.1:2010, 7.2 and 7.3).
 * Tags are read when they are asked for.
 *
 * <p>Every fault is a {@link JpegException} without offset: profiles lie in pieces in the stream.
 */
public final class IccProfile {
  private static final int HEADER = 128;

  /** Tags in one profile; known ones have about forty. */
  private static final int MAX_TAGS = 1000;

  /** Tables from device to connection space: perceptual, colorimetric, saturation. */
  private static final List<String> DEVICE_TO_CONNECTION = List.of("A2B0", "A2B1", "A2B2");

  private final String deviceClass;
  private final String colorSpace;
  private final String connectionSpace;
  private final Map<String, ProfileBytes> tags;

  private IccProfile(
      String deviceClass,
      String colorSpace,
      String connectionSpace,
      Map<String, ProfileBytes> tags) {
    this.deviceClass = deviceClass;
    this.colorSpace = colorSpace;
    this.connectionSpace = connectionSpace;
    this.tags = tags;
  }

  /** Reads header and tag table. The array is kept and must not be changed. */
  public static IccProfile parse(byte[] profile) throws JpegException {
    ProfileBytes in = new ProfileBytes(profile);
    if (!in.signature(36).equals("acsp")) {
      throw new JpegException("no profile signature", -1);
    }
    long count = in.u32(HEADER);
    if (count > MAX_TAGS) {
      throw new JpegException(count + " tags", -1);
    }
    in.require(HEADER + 4, 12 * count);
    Map<String, ProfileBytes> tags = new HashMap<>();
    for (long at = HEADER + 4; at < HEADER + 4 + 12 * count; at += 12) {
      long offset = in.u32(at + 4);
      long size = in.u32(at + 8);
      if (offset + size <= profile.length) {
        tags.putIfAbsent(in.signature(at), in.part(offset, size));
      }
    }
    return new IccProfile(in.signature(12), in.signature(16), in.signature(20), tags);
  }

  /**
   * The colours of the profile's inks. The perceptual table is preferred, as by LittleCMS and
   * whatever builds on it; colours are relative to the paper. The black point is left where the
   * table puts it, again as LittleCMS does unless asked otherwise: perceptual tables of print
   * profiles lead the darkest inks to black by themselves.
   *
   * @throws JpegException if the profile is not one of CMYK inks, or its table is broken
   */
  public InkModel inkModel() throws JpegException {
    if (!colorSpace.equals("CMYK")) {
      throw new JpegException("its colour space is " + colorSpace + ", not CMYK", -1);
    }
    if (!List.of("prtr", "scnr", "mntr", "spac").contains(deviceClass)) {
      throw new JpegException("its class is " + deviceClass, -1);
    }
    boolean lab = connectionSpace.equals("Lab ");
    if (!lab && !connectionSpace.equals("XYZ ")) {
      throw new JpegException("its connection space is " + connectionSpace, -1);
    }
    for (String name : DEVICE_TO_CONNECTION) {
      ProfileBytes tag = tags.get(name);
      if (tag != null) {
        return model(LutParser.parse(tag, lab));
      }
    }
    throw new JpegException("it has no table from inks to colours", -1);
  }

  private static InkModel model(List<Stage> stages) {
    return (inks, rgb) -> {
      double[] values = inks.clone();
      for (Stage stage : stages) {
        stage.apply(values);
      }
      ScreenColor.fromXyz(values);
      System.arraycopy(values, 0, rgb, 0, 3);
    };
  }
}
