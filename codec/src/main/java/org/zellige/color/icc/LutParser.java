package org.zellige.color.icc;

import java.util.List;
import org.zellige.JpegException;

/**
 * Reads a tag that leads from four inks to the profile connection space, as the steps it is made
 * of; the last one gives XYZ.
 */
final class LutParser {
  private static final int INKS = 4;
  private static final int CHANNELS = 3;

  private final ProfileBytes in;
  private final boolean lab;

  private LutParser(ProfileBytes in, boolean lab) {
    this.in = in;
    this.lab = lab;
  }

  /**
   * @param in the tag
   * @param lab whether the connection space is CIELAB; else it is XYZ
   */
  static List<Stage> parse(ProfileBytes in, boolean lab) throws JpegException {
    LutParser parser = new LutParser(in, lab);
    if (in.u8(8) != INKS || in.u8(9) != CHANNELS) {
      throw new JpegException("a table from %d to %d channels".formatted(in.u8(8), in.u8(9)), -1);
    }
    String type = in.signature(0);
    return switch (type) {
      case "mft1" -> parser.lut(48, 256, 256, 1, ConnectionSpace.LAB);
      case "mft2" -> parser.lut(52, in.u16(48), in.u16(50), 2, ConnectionSpace.LAB_OF_LUT16);
      case "mAB " -> parser.lutAToB();
      default -> throw new JpegException("a table of type " + type, -1);
    };
  }

  /** lut8Type and lut16Type (10.10, 10.11). Their matrix is for input in XYZ, never for inks. */
  private List<Stage> lut(
      int start, int inputSamples, int outputSamples, int bytes, ConnectionSpace space)
      throws JpegException {
    int side = in.u8(10);
    long at = start;
    Curve[] input = new Curve[INKS];
    for (int i = 0; i < INKS; i++, at += (long) inputSamples * bytes) {
      input[i] = SampledCurve.of(in, at, inputSamples, bytes);
    }
    ColorTable table = ColorTable.of(in, at, bytes, side, side, side, side);
    at += table.size();
    Curve[] output = new Curve[CHANNELS];
    for (int i = 0; i < CHANNELS; i++, at += (long) outputSamples * bytes) {
      output[i] = SampledCurve.of(in, at, outputSamples, bytes);
    }
    return List.of(
        Curve.stage(input), table, Curve.stage(output), lab ? space : ConnectionSpace.XYZ);
  }

  /** lutAToBType (10.12): A curves, table, M curves, matrix, B curves; some may be absent. */
  private List<Stage> lutAToB() throws JpegException {
    long table = in.u32(24);
    if (table == 0) {
      throw new JpegException("no colour table from inks", -1);
    }
    int[] sides = new int[INKS];
    for (int i = 0; i < INKS; i++) {
      sides[i] = in.u8(table + i);
    }
    int bytes = in.u8(table + 16);
    if (bytes != 1 && bytes != 2) {
      throw new JpegException("a colour table of " + bytes + " bytes per value", -1);
    }
    return List.of(
        CurveParser.parse(in, in.u32(28), INKS),
        ColorTable.of(in, table + 20, bytes, sides),
        CurveParser.parse(in, in.u32(20), CHANNELS),
        matrix(in.u32(16)),
        CurveParser.parse(in, in.u32(12), CHANNELS),
        lab ? ConnectionSpace.LAB : ConnectionSpace.XYZ);
  }

  /** Three rows of three factors, then three summands; no matrix if the offset is 0. */
  private Stage matrix(long at) throws JpegException {
    if (at == 0) {
      return values -> {};
    }
    double[] m = new double[12];
    for (int i = 0; i < m.length; i++) {
      m[i] = in.fixed(at + 4L * i);
    }
    return values -> {
      double x = values[0];
      double y = values[1];
      double z = values[2];
      for (int i = 0; i < CHANNELS; i++) {
        values[i] = m[3 * i] * x + m[3 * i + 1] * y + m[3 * i + 2] * z + m[9 + i];
      }
    };
  }
}
