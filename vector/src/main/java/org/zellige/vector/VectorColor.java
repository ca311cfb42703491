package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.B2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;
import static org.zellige.transform.ScalarKernels.B_CB;
import static org.zellige.transform.ScalarKernels.G_CB;
import static org.zellige.transform.ScalarKernels.G_CR;
import static org.zellige.transform.ScalarKernels.HALF;
import static org.zellige.transform.ScalarKernels.R_CR;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;
import static org.zellige.vector.Species.QUARTER_BYTE;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShuffle;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * Colour conversion and level shift, a pixel or sample per lane.
 *
 * <p>The last vector of a row is moved back to end with the row: it repeats some results, which
 * costs less than a scalar rest.
 */
final class VectorColor {
  private static final Kernels SCALAR = new ScalarKernels();

  /**
   * Samples that are read beyond the lanes that are used: the shortest byte vector has 8, an int
   * vector of 128 bits only 4.
   */
  private static final int UNUSED = QUARTER_BYTE.length() - LANES;

  private VectorColor() {}

  static void levelShift(byte[] in, int inOffset, float[] out, int outOffset, int count) {
    int used = count - UNUSED;
    if (used < LANES) {
      SCALAR.levelShift(in, inOffset, out, outOffset, count);
      return;
    }
    for (int next = 0; next < used; next += LANES) {
      int i = Math.min(next, used - LANES);
      // With its top bit turned, an unsigned byte is the signed one that is 128 less.
      ByteVector.fromArray(QUARTER_BYTE, in, inOffset + i)
          .lanewise(XOR, (byte) 0x80)
          .convertShape(B2F, FLOAT, 0)
          .reinterpretAsFloats()
          .intoArray(out, outOffset + i);
    }
    SCALAR.levelShift(in, inOffset + used, out, outOffset + used, UNUSED);
  }

  static void yccToRgb(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      int rgbOffset,
      int count) {
    int used = count - UNUSED;
    if (used < LANES) {
      SCALAR.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb, rgbOffset, count);
      return;
    }
    for (int next = 0; next < used; next += LANES) {
      int i = Math.min(next, used - LANES);
      pixels(y, yOffset + i, cb, cbOffset + i, cr, crOffset + i)
          .or(0xFF000000)
          .intoArray(rgb, rgbOffset + i);
    }
    SCALAR.yccToRgb(
        y, yOffset + used, cb, cbOffset + used, cr, crOffset + used, rgb, rgbOffset + used, UNUSED);
  }

  static void yccToBgr(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      byte[] bgr,
      int bgrOffset,
      int count) {
    if (!VectorPacking.HAS_LANE_SHIFTS) {
      yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb, 0, count);
      VectorPacking.pack(rgb, 0, bgr, bgrOffset, count);
      return;
    }
    VectorShuffle<Integer> lows = VectorShuffle.fromArray(INT, VectorPacking.PACKED_LOW, 0);
    VectorShuffle<Integer> highs = VectorShuffle.fromArray(INT, VectorPacking.PACKED_HIGH, 0);
    IntVector down = IntVector.fromArray(INT, VectorPacking.PACKED_DOWN, 0);
    IntVector up = IntVector.fromArray(INT, VectorPacking.PACKED_UP, 0);
    int used = count - UNUSED;
    int i = 0;
    for (; 3 * i + VectorPacking.MOVED <= 3 * used; i += LANES) {
      IntVector pixels = pixels(y, yOffset + i, cb, cbOffset + i, cr, crOffset + i);
      IntVector low = pixels.rearrange(lows).lanewise(LSHR, down);
      IntVector high = pixels.rearrange(highs).lanewise(LSHL, up);
      low.or(high).reinterpretAsBytes().intoArray(bgr, bgrOffset + 3 * i);
    }
    SCALAR.yccToBgr(
        y, yOffset + i, cb, cbOffset + i, cr, crOffset + i, rgb, bgr, bgrOffset + 3 * i, count - i);
  }

  /** A vector of pixels 0x00RRGGBB. */
  private static IntVector pixels(byte[] y, int yAt, byte[] cb, int cbAt, byte[] cr, int crAt) {
    IntVector luma =
        (IntVector)
            ByteVector.fromArray(QUARTER_BYTE, y, yAt).convertShape(ZERO_EXTEND_B2I, INT, 0);
    IntVector b =
        (IntVector)
            ByteVector.fromArray(QUARTER_BYTE, cb, cbAt).convertShape(ZERO_EXTEND_B2I, INT, 0);
    IntVector r =
        (IntVector)
            ByteVector.fromArray(QUARTER_BYTE, cr, crAt).convertShape(ZERO_EXTEND_B2I, INT, 0);
    // Sums with 16 fraction bits, whose upper halves are clamped as shorts, two channels at once.
    // The
    // −128 of the chroma samples is folded into the rounding constants.
    IntVector level = luma.lanewise(LSHL, 16);
    IntVector red = r.mul(R_CR).add(HALF - 128 * R_CR).add(level);
    IntVector green = b.mul(-G_CB).sub(r.mul(G_CR)).add(HALF + 128 * (G_CB + G_CR)).add(level);
    IntVector blue = b.mul(B_CB).add(HALF - 128 * B_CB).add(level);
    IntVector redAndBlue =
        red.and(0xFFFF0000)
            .or(blue.lanewise(LSHR, 16))
            .reinterpretAsShorts()
            .max((short) 0)
            .min((short) 255)
            .reinterpretAsInts();
    return green
        .reinterpretAsShorts()
        .max((short) 0)
        .min((short) 255)
        .reinterpretAsInts()
        .lanewise(LSHR, 8)
        .and(0xFF00)
        .or(redAndBlue);
  }
}
