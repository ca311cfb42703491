package org.zellige.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShuffle;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * Pixels of ints as three bytes each. In vectors of 128 bits on every machine: there any of them
 * can reorder bytes, while of those with wider vectors not all can.
 */
final class VectorPacking {
  private static final Kernels SCALAR = new ScalarKernels();

  /** Pixels in a vector. */
  private static final int PIXELS = 4;

  /** Bytes that are stored with each vector; the last four of them are stored anew by the next. */
  private static final int STORED = 16;

  private static final VectorShuffle<Byte> LEAVE_OUT_TOP =
      VectorShuffle.fromValues(
          ByteVector.SPECIES_128, 0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 7, 11, 15);

  private VectorPacking() {}

  static void bgr(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    int i = 0;
    for (; 3 * i + STORED <= 3 * count; i += PIXELS) {
      IntVector.fromArray(IntVector.SPECIES_128, rgb, rgbOffset + i)
          .reinterpretAsBytes()
          .rearrange(LEAVE_OUT_TOP)
          .intoArray(out, outOffset + 3 * i);
    }
    SCALAR.packBgr(rgb, rgbOffset + i, out, outOffset + 3 * i, count - i);
  }
}
