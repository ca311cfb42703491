package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.I2S;
import static org.zellige.transform.ScalarKernels.ROUND;
import static org.zellige.transform.ScalarKernels.ROUND_BITS;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.HALF_SHORT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.zellige.transform.BlockGroup;

/** Quantisation of coefficients that wait as floats, with a block per lane. */
final class VectorQuantisation {
  private VectorQuantisation() {}

  /** See {@link org.zellige.transform.Kernels#quantise}. */
  static void quantise(
      float[] spectrum,
      int offset,
      float[] factors,
      float[] floors,
      float[] slopes,
      float[] activity,
      int activityOffset,
      int limit,
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset) {
    for (int lane = 0; lane < BlockGroup.BLOCKS; lane += LANES) {
      FloatVector active = FloatVector.fromArray(FLOAT, activity, activityOffset + lane);
      quantise(
          spectrum,
          offset + lane,
          factors,
          floors,
          slopes,
          active,
          limit,
          coefficients,
          coefficientOffset + lane);
      VectorForwardDct.masks(coefficients, coefficientOffset + lane, masks, maskOffset + lane);
    }
  }

  private static void quantise(
      float[] spectrum,
      int offset,
      float[] factors,
      float[] floors,
      float[] slopes,
      FloatVector active,
      int limit,
      short[] coefficients,
      int coefficientOffset) {
    for (int k = 0; k < 64; k++) {
      FloatVector exact =
          FloatVector.fromArray(FLOAT, spectrum, offset + BlockGroup.BLOCKS * k).mul(factors[k]);
      VectorMask<Float> live = exact.abs().compare(GE, active.mul(slopes[k]).add(floors[k]));
      exact
          .add(ROUND)
          .reinterpretAsInts()
          .min(ROUND_BITS + limit)
          .max(ROUND_BITS - limit)
          .sub(ROUND_BITS)
          .blend(0, live.not().cast(INT))
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, coefficientOffset + BlockGroup.BLOCKS * k);
    }
  }

  /** See {@link org.zellige.transform.Kernels#energy}. */
  static void energy(float[] spectrum, int offset, float[] energies, int energyOffset) {
    for (int lane = 0; lane < BlockGroup.BLOCKS; lane += LANES) {
      FloatVector sum = FloatVector.zero(FLOAT);
      for (int k = 1; k < 64; k++) {
        FloatVector value =
            FloatVector.fromArray(FLOAT, spectrum, offset + lane + BlockGroup.BLOCKS * k);
        sum = sum.add(value.mul(value));
      }
      sum.intoArray(energies, energyOffset + lane);
    }
  }
}
