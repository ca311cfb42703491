package org.zellige.vector;

import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** Sums and means of samples side by side. */
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

  /** Sums of pairs of samples. */
  static FloatVector pairs(float[] in, int at) {
    IntVector a = FloatVector.fromArray(FLOAT, in, at).reinterpretAsInts();
    IntVector b = FloatVector.fromArray(FLOAT, in, at + LANES).reinterpretAsInts();
    IntVector even = IntVector.fromArray(INT, Interleave.EVEN, 0).selectFrom(a, b);
    IntVector odd = IntVector.fromArray(INT, Interleave.ODD, 0).selectFrom(a, b);
    return even.reinterpretAsFloats().add(odd.reinterpretAsFloats());
  }
}
