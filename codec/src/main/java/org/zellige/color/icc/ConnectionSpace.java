package org.zellige.color.icc;

import org.zellige.color.ScreenColor;

/**
 * How a profile connection space lies in the numbers 0…1 of a table (ICC.1:2010, 6.3.4): each
 * member turns them into XYZ relative to the white of {@link ScreenColor}.
 */
enum ConnectionSpace implements Stage {
  /** CIELAB as lut8 and lutAToB have it: 1 is L* 100; a* and b* run from −128 to 127. */
  LAB {
    @Override
    public void apply(double[] values) {
      values[0] *= 100;
      values[1] = values[1] * 255 - 128;
      values[2] = values[2] * 255 - 128;
      ScreenColor.labToXyz(values);
    }
  },
  /** CIELAB as lut16 has it in profiles of every version: 0xFF00 is L* 100, 0x8000 a* 0. */
  LAB_OF_LUT16 {
    @Override
    public void apply(double[] values) {
      values[0] *= 100 * 65535 / 65280.0;
      values[1] = values[1] * 65535 / 256 - 128;
      values[2] = values[2] * 65535 / 256 - 128;
      ScreenColor.labToXyz(values);
    }
  },
  /** XYZ: 0x8000 is 1. */
  XYZ {
    @Override
    public void apply(double[] values) {
      for (int i = 0; i < 3; i++) {
        values[i] *= 65535 / 32768.0;
      }
    }
  }
}
