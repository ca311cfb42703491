package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;
import static org.zellige.vector.Species.BYTE;
import static org.zellige.vector.Species.HALF_BYTE;
import static org.zellige.vector.Species.SHORT;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * The triangle filters, in 16-bit sums.
 *
 * <p>Horizontal doubling has a sample per short lane: its left and right results are the two bytes
 * of the lane, so they need no interleaving. The neighbours come from loads one sample further on.
 * The scalar kernels write both ends of a row, and all of a short one. The last vector is moved
 * back to end with the row.
 */
final class VectorUpsampling {
  private static final Kernels SCALAR = new ScalarKernels();

  /** Samples in a row from which the edge rules of both ends can be had. */
  private static final int SHORTEST = 3;

  private static final int LANES = SHORT.length();

  private VectorUpsampling() {}

  static void h2v1(byte[] in, int inOffset, int width, byte[] out, int outOffset) {
    int inner = width - 2;
    if (inner < LANES) {
      SCALAR.upsampleH2V1(in, inOffset, width, out, outOffset);
      return;
    }
    // Of each end only the outermost sample is right; the loop writes the others again.
    int end = width - SHORTEST;
    SCALAR.upsampleH2V1(in, inOffset, SHORTEST, out, outOffset);
    SCALAR.upsampleH2V1(in, inOffset + end, SHORTEST, out, outOffset + 2 * end);
    for (int next = 0; next < inner; next += LANES) {
      int i = 1 + Math.min(next, inner - LANES);
      int at = inOffset + i;
      ShortVector before =
          (ShortVector)
              ByteVector.fromArray(HALF_BYTE, in, at - 1).convertShape(ZERO_EXTEND_B2S, SHORT, 0);
      ShortVector here =
          (ShortVector)
              ByteVector.fromArray(HALF_BYTE, in, at).convertShape(ZERO_EXTEND_B2S, SHORT, 0);
      ShortVector after =
          (ShortVector)
              ByteVector.fromArray(HALF_BYTE, in, at + 1).convertShape(ZERO_EXTEND_B2S, SHORT, 0);
      ShortVector three = here.mul((short) 3);
      ShortVector left = three.add(before).add((short) 1).lanewise(LSHR, 2);
      ShortVector right = three.add(after).add((short) 2).lanewise(LSHR, 2);
      left.or(right.lanewise(LSHL, 8)).reinterpretAsBytes().intoArray(out, outOffset + 2 * i);
    }
  }

  static void h1v2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int bias,
      int width,
      byte[] out,
      int outOffset) {
    int lanes = BYTE.length();
    if (width < lanes) {
      SCALAR.upsampleH1V2(near, nearOffset, far, farOffset, bias, width, out, outOffset);
      return;
    }
    for (int next = 0; next < width; next += lanes) {
      int i = Math.min(next, width - lanes);
      ShortVector n = ByteVector.fromArray(BYTE, near, nearOffset + i).reinterpretAsShorts();
      ShortVector f = ByteVector.fromArray(BYTE, far, farOffset + i).reinterpretAsShorts();
      ShortVector even =
          n.and((short) 0xFF)
              .mul((short) 3)
              .add(f.and((short) 0xFF))
              .add((short) bias)
              .lanewise(LSHR, 2);
      ShortVector odd =
          n.lanewise(LSHR, 8)
              .mul((short) 3)
              .add(f.lanewise(LSHR, 8))
              .add((short) bias)
              .lanewise(LSHR, 2);
      even.or(odd.lanewise(LSHL, 8)).reinterpretAsBytes().intoArray(out, outOffset + i);
    }
  }

  static void h2v2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int width,
      byte[] out,
      int outOffset) {
    int inner = width - 2;
    if (inner < LANES) {
      SCALAR.upsampleH2V2(near, nearOffset, far, farOffset, width, out, outOffset);
      return;
    }
    int end = width - SHORTEST;
    SCALAR.upsampleH2V2(near, nearOffset, far, farOffset, SHORTEST, out, outOffset);
    SCALAR.upsampleH2V2(
        near, nearOffset + end, far, farOffset + end, SHORTEST, out, outOffset + 2 * end);
    for (int next = 0; next < inner; next += LANES) {
      int i = 1 + Math.min(next, inner - LANES);
      int n = nearOffset + i;
      int f = farOffset + i;
      ShortVector before =
          ((ShortVector)
                  ByteVector.fromArray(HALF_BYTE, near, n - 1)
                      .convertShape(ZERO_EXTEND_B2S, SHORT, 0))
              .mul((short) 3)
              .add(
                  ByteVector.fromArray(HALF_BYTE, far, f - 1)
                      .convertShape(ZERO_EXTEND_B2S, SHORT, 0));
      ShortVector here =
          ((ShortVector)
                  ByteVector.fromArray(HALF_BYTE, near, n).convertShape(ZERO_EXTEND_B2S, SHORT, 0))
              .mul((short) 3)
              .add(ByteVector.fromArray(HALF_BYTE, far, f).convertShape(ZERO_EXTEND_B2S, SHORT, 0));
      ShortVector after =
          ((ShortVector)
                  ByteVector.fromArray(HALF_BYTE, near, n + 1)
                      .convertShape(ZERO_EXTEND_B2S, SHORT, 0))
              .mul((short) 3)
              .add(
                  ByteVector.fromArray(HALF_BYTE, far, f + 1)
                      .convertShape(ZERO_EXTEND_B2S, SHORT, 0));
      ShortVector three = here.mul((short) 3);
      ShortVector left = three.add(before).add((short) 8).lanewise(LSHR, 4);
      ShortVector right = three.add(after).add((short) 7).lanewise(LSHR, 4);
      left.or(right.lanewise(LSHL, 8)).reinterpretAsBytes().intoArray(out, outOffset + 2 * i);
    }
  }
}
