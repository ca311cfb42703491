package org.zellige.color.icc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small profiles of inks that never were, in each of the forms that a table can have. */
public final class SyntheticProfile {
  private final Map<String, byte[]> tags = new LinkedHashMap<>();
  private int version = 2;
  private String deviceClass = "prtr";
  private String colorSpace = "CMYK";
  private String connectionSpace = "Lab ";

  /** A profile with a table of 16-bit values, which is what most profiles have. */
  public static byte[] ordinary() {
    return new SyntheticProfile().tag("A2B0", lut16(9, false)).toBytes();
  }

  SyntheticProfile version(int major) {
    version = major;
    return this;
  }

  SyntheticProfile deviceClass(String value) {
    deviceClass = value;
    return this;
  }

  SyntheticProfile colorSpace(String value) {
    colorSpace = value;
    return this;
  }

  SyntheticProfile connectionSpace(String value) {
    connectionSpace = value;
    return this;
  }

  SyntheticProfile tag(String name, byte[] value) {
    tags.put(name, value);
    return this;
  }

  byte[] toBytes() {
    Output body = new Output();
    Output table = new Output();
    table.u32(tags.size());
    int start = 128 + 4 + 12 * tags.size();
    tags.forEach((name, value) -> {
      body.align();
      table.text(name).u32(start + body.size()).u32(value.length);
      body.bytes(value);
    });
    Output header = new Output();
    header.u32(start + body.size()).u32(0).u32(version << 24);
    header.text(deviceClass).text(colorSpace).text(connectionSpace);
    header.u16(2024).u16(1).u16(1).u16(0).u16(0).u16(0);
    header.text("acsp").u32(0).u32(0).u32(0).u32(0).u32(0).u32(0).u32(0);
    header.u32(0xF6D6).u32(0x10000).u32(0xD32D); // D50
    while (header.size() < 128) {
      header.u8(0);
    }
    return header.bytes(table.toBytes()).bytes(body.toBytes()).toBytes();
  }

  /** L* 0…100, a*, b* of some inks: darker and more colourful the more there is of them. */
  static double[] lab(double c, double m, double y, double k) {
    double light = (1 - 0.45 * c) * (1 - 0.5 * m) * (1 - 0.1 * y) * (1 - 0.85 * k);
    double colour = 1 - 0.8 * k;
    return new double[] {
      100 * light, colour * (60 * m - 35 * c * (1 - m)), colour * (80 * y * (1 - c / 3) - 45 * c)
    };
  }

  /** X, Y, Z of some inks. */
  static double[] xyz(double c, double m, double y, double k) {
    double paper = 1 - 0.97 * k;
    return new double[] {
      0.9642 * paper * (1 - 0.7 * c) * (1 - 0.5 * m),
      paper * (1 - 0.6 * c) * (1 - 0.7 * m),
      0.8249 * paper * (1 - 0.1 * c) * (1 - 0.4 * m) * (1 - 0.9 * y)
    };
  }

  /** A tag of type lut8; the input curves are slightly bent. */
  static byte[] lut8(int side) {
    Output out = new Output().text("mft1").u32(0).u8(4).u8(3).u8(side).u8(0).identity();
    for (int i = 0; i < 4 * 256; i++) {
      out.u8(bent(i % 256 / 255.0, 255));
    }
    for (double[] ink : inks(side)) {
      double[] lab = lab(ink[0], ink[1], ink[2], ink[3]);
      out.u8(round(lab[0] * 2.55)).u8(round(lab[1] + 128)).u8(round(lab[2] + 128));
    }
    for (int i = 0; i < 3 * 256; i++) {
      out.u8(i % 256);
    }
    return out.toBytes();
  }

  /** A tag of type lut16, with few samples in its curves. */
  static byte[] lut16(int side, boolean toXyz) {
    Output out = new Output().text("mft2").u32(0).u8(4).u8(3).u8(side).u8(0).identity();
    out.u16(17).u16(2);
    for (int i = 0; i < 4 * 17; i++) {
      out.u16(bent(i % 17 / 16.0, 65535));
    }
    for (double[] ink : inks(side)) {
      if (toXyz) {
        out.values(xyz(ink[0], ink[1], ink[2], ink[3]), 32768);
      } else {
        double[] lab = lab(ink[0], ink[1], ink[2], ink[3]);
        out.u16(round(lab[0] * 652.8)).u16(round((lab[1] + 128) * 256));
        out.u16(round((lab[2] + 128) * 256));
      }
    }
    for (int i = 0; i < 3; i++) {
      out.u16(0).u16(65535);
    }
    return out.toBytes();
  }

  /**
   * A tag of type lutAToB with curves of every kind, a different number of nodes for each ink, and
   * a matrix whose work the table has undone.
   *
   * @param bytes per value of the table: 1 or 2
   */
  static byte[] lutAToB(int bytes, boolean toXyz) {
    Output b = new Output();
    b.text("para").u32(0).u16(0).u16(0).fixed(1);
    b.text("curv").u32(0).u32(0);
    b.text("curv").u32(0).u32(3).u16(0).u16(32768).u16(65535).align();
    Output matrix = new Output();
    for (double value : new double[] {1, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0, 0.25, 0.25}) {
      matrix.fixed(value);
    }
    Output m = new Output();
    m.text("curv").u32(0).u32(1).u16(256).align();
    m.text("curv").u32(0).u32(0);
    m.text("para").u32(0).u16(1).u16(0).fixed(1).fixed(1).fixed(0);
    int[] sides = {5, 6, 4, 7};
    Output table = new Output();
    for (int i = 0; i < 16; i++) {
      table.u8(i < 4 ? sides[i] : 0);
    }
    table.u8(bytes).u8(0).u8(0).u8(0);
    int top = bytes == 1 ? 255 : 65535;
    for (double[] ink : inks(sides)) {
      double[] lab = lab(ink[0], ink[1], ink[2], ink[3]);
      double[] xyz = xyz(ink[0], ink[1], ink[2], ink[3]);
      double[] v =
          toXyz
              ? new double[] {xyz[0] / 2, xyz[1] / 2, xyz[2] / 2}
              : new double[] {lab[0] / 100, (lab[1] + 128) / 255, (lab[2] + 128) / 255};
      // The second and third value may not leave 1/4…3/4 for the matrix to reach them.
      double[] undone = {v[0], 2 * v[1] - 0.5, 2 * v[2] - 0.5};
      for (double value : undone) {
        int coded = round(Math.max(0, Math.min(1, value)) * top);
        if (bytes == 1) {
          table.u8(coded);
        } else {
          table.u16(coded);
        }
      }
    }
    table.align();
    Output a = new Output();
    a.text("para").u32(0).u16(3).u16(0);
    a.fixed(2.4).fixed(1 / 1.055).fixed(0.055 / 1.055).fixed(1 / 12.92).fixed(0.04045);
    a.text("para").u32(0).u16(4).u16(0);
    a.fixed(1.5).fixed(0.9).fixed(0.1).fixed(0.1).fixed(0.02).fixed(0).fixed(0.01);
    a.text("para").u32(0).u16(2).u16(0).fixed(1.2).fixed(0.9).fixed(-0.1).fixed(0.1);
    a.text("curv").u32(0).u32(1).u16(300).align();
    Output out = new Output().text("mAB ").u32(0).u8(4).u8(3).u16(0);
    int at = 32;
    Output[] parts = {b, matrix, m, table, a};
    for (Output part : parts) {
      out.u32(at);
      at += part.size();
    }
    for (Output part : parts) {
      out.bytes(part.toBytes());
    }
    return out.toBytes();
  }

  private static int bent(double x, int top) {
    return round(x * (0.8 + 0.2 * x) * top);
  }

  private static int round(double x) {
    return (int) Math.round(x);
  }

  private static double[][] inks(int side) {
    return inks(new int[] {side, side, side, side});
  }

  /** The nodes of a grid in the order of a table: black varies fastest. */
  private static double[][] inks(int[] sides) {
    double[][] nodes = new double[sides[0] * sides[1] * sides[2] * sides[3]][4];
    for (int i = 0; i < nodes.length; i++) {
      int rest = i;
      for (int ink = 3; ink >= 0; ink--) {
        nodes[i][ink] = (double) (rest % sides[ink]) / (sides[ink] - 1);
        rest /= sides[ink];
      }
    }
    return nodes;
  }

  /** Big-endian numbers one after the other. */
  private static final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    int size() {
      return bytes.size();
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }

    Output u8(int value) {
      bytes.write(value);
      return this;
    }

    Output u16(int value) {
      return u8(value >> 8).u8(value);
    }

    Output u32(int value) {
      return u16(value >> 16).u16(value);
    }

    Output fixed(double value) {
      return u32(round(value * 65536));
    }

    Output text(String text) {
      return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    Output bytes(byte[] value) {
      try {
        data.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return this;
    }

    Output values(double[] values, double scale) {
      for (double value : values) {
        u16(round(value * scale));
      }
      return this;
    }

    Output identity() {
      for (int i = 0; i < 9; i++) {
        fixed(i % 4 == 0 ? 1 : 0);
      }
      return this;
    }

    Output align() {
      while (size() % 4 != 0) {
        u8(0);
      }
      return this;
    }
  }
}
