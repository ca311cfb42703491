package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static org.zellige.transform.ScalarKernels.CB_SCALE;
import static org.zellige.transform.ScalarKernels.CR_SCALE;
import static org.zellige.transform.ScalarKernels.Y_B;
import static org.zellige.transform.ScalarKernels.Y_G;
import static org.zellige.transform.ScalarKernels.Y_R;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** Sums and means of samples side by side, also of such as are made of pixels on the way. */
final class VectorDownsampling {
  private static final Kernels SCALAR = new ScalarKernels();

  private VectorDownsampling() {}

  static void halve(float[] in, int upper, int lower, float[] out, int outOffset, int count) {
    int whole = count - count % LANES;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector above = pairs(in, upper + 2 * i);
      FloatVector below = pairs(in, lower + 2 * i);
      above.add(below).mul(0.25f).intoArray(out, outOffset + i);
    }
    int done = 2 * whole;
    SCALAR.halve(in, upper + done, lower + done, out, outOffset + whole, count - whole);
  }

  /** Spelt out: in methods of their own, vectors would become objects. */
  static void rgbToHalvedYcc(
      int[] rgb,
      int upper,
      int lower,
      int count,
      float[][] planes,
      int offset,
      int stride,
      float[] cb,
      float[] cr,
      int chromaOffset) {
    float[] y = planes[0];
    int below = offset + stride;
    int whole = count - count % (2 * LANES);
    IntVector even = IntVector.fromArray(INT, Interleave.EVEN, 0);
    IntVector odd = IntVector.fromArray(INT, Interleave.ODD, 0);
    for (int i = 0; i < whole; i += 2 * LANES) {
      IntVector pixels = IntVector.fromArray(INT, rgb, upper + i);
      FloatVector r = (FloatVector) pixels.lanewise(LSHR, 16).and(0xFF).convert(I2F, 0);
      FloatVector g = (FloatVector) pixels.lanewise(LSHR, 8).and(0xFF).convert(I2F, 0);
      FloatVector b = (FloatVector) pixels.and(0xFF).convert(I2F, 0);
      FloatVector luma = r.mul(Y_R).add(g.mul(Y_G)).add(b.mul(Y_B));
      luma.sub(128f).intoArray(y, offset + i);
      IntVector blue1 = b.sub(luma).mul(CB_SCALE).reinterpretAsInts();
      IntVector red1 = r.sub(luma).mul(CR_SCALE).reinterpretAsInts();

      pixels = IntVector.fromArray(INT, rgb, upper + i + LANES);
      r = (FloatVector) pixels.lanewise(LSHR, 16).and(0xFF).convert(I2F, 0);
      g = (FloatVector) pixels.lanewise(LSHR, 8).and(0xFF).convert(I2F, 0);
      b = (FloatVector) pixels.and(0xFF).convert(I2F, 0);
      luma = r.mul(Y_R).add(g.mul(Y_G)).add(b.mul(Y_B));
      luma.sub(128f).intoArray(y, offset + i + LANES);
      IntVector blue2 = b.sub(luma).mul(CB_SCALE).reinterpretAsInts();
      IntVector red2 = r.sub(luma).mul(CR_SCALE).reinterpretAsInts();

      pixels = IntVector.fromArray(INT, rgb, lower + i);
      r = (FloatVector) pixels.lanewise(LSHR, 16).and(0xFF).convert(I2F, 0);
      g = (FloatVector) pixels.lanewise(LSHR, 8).and(0xFF).convert(I2F, 0);
      b = (FloatVector) pixels.and(0xFF).convert(I2F, 0);
      luma = r.mul(Y_R).add(g.mul(Y_G)).add(b.mul(Y_B));
      luma.sub(128f).intoArray(y, below + i);
      IntVector blue3 = b.sub(luma).mul(CB_SCALE).reinterpretAsInts();
      IntVector red3 = r.sub(luma).mul(CR_SCALE).reinterpretAsInts();

      pixels = IntVector.fromArray(INT, rgb, lower + i + LANES);
      r = (FloatVector) pixels.lanewise(LSHR, 16).and(0xFF).convert(I2F, 0);
      g = (FloatVector) pixels.lanewise(LSHR, 8).and(0xFF).convert(I2F, 0);
      b = (FloatVector) pixels.and(0xFF).convert(I2F, 0);
      luma = r.mul(Y_R).add(g.mul(Y_G)).add(b.mul(Y_B));
      luma.sub(128f).intoArray(y, below + i + LANES);
      IntVector blue4 = b.sub(luma).mul(CB_SCALE).reinterpretAsInts();
      IntVector red4 = r.sub(luma).mul(CR_SCALE).reinterpretAsInts();

      FloatVector blueAbove = even.selectFrom(blue1, blue2).reinterpretAsFloats();
      blueAbove = blueAbove.add(odd.selectFrom(blue1, blue2).reinterpretAsFloats());
      FloatVector blueBelow = even.selectFrom(blue3, blue4).reinterpretAsFloats();
      blueBelow = blueBelow.add(odd.selectFrom(blue3, blue4).reinterpretAsFloats());
      blueAbove.add(blueBelow).mul(0.25f).intoArray(cb, chromaOffset + i / 2);
      FloatVector redAbove = even.selectFrom(red1, red2).reinterpretAsFloats();
      redAbove = redAbove.add(odd.selectFrom(red1, red2).reinterpretAsFloats());
      FloatVector redBelow = even.selectFrom(red3, red4).reinterpretAsFloats();
      redBelow = redBelow.add(odd.selectFrom(red3, red4).reinterpretAsFloats());
      redAbove.add(redBelow).mul(0.25f).intoArray(cr, chromaOffset + i / 2);
    }
    // One pixel more than whole vectors, if there is no rest: the last one's chroma is wanted.
    int rest = Math.min(whole, count - 1);
    SCALAR.rgbToHalvedYcc(
        rgb,
        upper + rest,
        lower + rest,
        count - rest,
        planes,
        offset + rest,
        stride,
        cb,
        cr,
        chromaOffset + whole / 2);
  }

  /** Sums of pairs of samples. */
  static FloatVector pairs(float[] in, int at) {
    IntVector a = FloatVector.fromArray(FLOAT, in, at).reinterpretAsInts();
    IntVector b = FloatVector.fromArray(FLOAT, in, at + LANES).reinterpretAsInts();
    IntVector even = IntVector.fromArray(INT, Interleave.EVEN, 0).selectFrom(a, b);
    IntVector odd = IntVector.fromArray(INT, Interleave.ODD, 0).selectFrom(a, b);
    return even.reinterpretAsFloats().add(odd.reinterpretAsFloats());
  }
}
